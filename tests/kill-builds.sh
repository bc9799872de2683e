#!/usr/bin/env bash
# Kills builds of new files at random moments in all their phases, beside an earlier published version, and looks each
# time whether the warehouse is what it must be: the published version answers as before, no batch is half, and the next
# build ends with the very version, answers and batches of a warehouse that nobody disturbed.
#
#   tests/kill-builds.sh [--times N] [--seed S]      200 and 1, if not given
#
# PROGRAM names another training-analytics.dll than the one of the Release (else Debug) build. Ends with 1 at the first
# difference, and keeps that warehouse.
set -euo pipefail
cd "$(dirname "$0")/.."

times=200 seed=1
while [ $# -gt 0 ]; do
  case $1 in
    --times) times=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"; exit 2 ;;
  esac
done

program=${PROGRAM:-}
for configuration in Release Debug; do
  built=src/TrainingAnalytics.Cli/bin/$configuration/net10.0/training-analytics.dll
  [ -z "$program" ] && [ -e "$built" ] && program=$built
done
[ -n "$program" ] || { echo "Build first: dotnet build src/TrainingAnalytics.Cli -c Release" >&2; exit 2; }
export DOTNET_NOLOGO=1 LC_ALL=C.UTF-8
RANDOM=$seed

work=$(mktemp -d "${TMPDIR:-/tmp}/kill-builds.XXXXXX")
keep=
trap '[ -n "$keep" ] || rm -rf "$work"' EXIT
# A pause without a process: nobody ever writes into it.
mkfifo "$work/never"
exec {never}<>"$work/never"
pause() { read -rt "$1" -u "$never" || true; }

cli() { dotnet "$program" "$@"; }
fail() {
  keep=yes
  echo "FAILED: $*" >&2
  echo "The warehouse is kept: $w" >&2
  exit 1
}

# The files of an earlier build, and those with the new ones beside them: of every extract with a model of its own.
good=data-samples/good
mkdir "$work/earlier"
cp "$good"/{class_2019*,registry_540600_2019*,培训机构*,培训项目目录*,evaluator*,sample.yml,target*,teacher_2019H1*} "$work/earlier"
cp -r "$work/earlier" "$work/all"
cp "$good"/{class_202*,registry_540600_202*,registry_542500*,certificate_540600*,payment_540600*,attendance_540600*,apprentice*,创业*} "$work/all"

# What a warehouse answers: every row of every table, a metric; and its batches.
list="select string_agg('select ''' || table_schema || '.' || table_name || ''' as t, count(*) as n, bit_xor(hash(r)) as h from '
  || table_schema || '.' || table_name || ' as r', ' union all ' order by table_schema, table_name) as q
  from information_schema.tables where table_schema in ('core', 'marts', 'anomalies')"
every_row=
rows() {
  [ -n "$every_row" ] || every_row=$(cli query "$list" --warehouse "$1" --format csv | tail -n +2 | tr -d '\r' | sed 's/^"//; s/"$//')
  cli query "$every_row" --warehouse "$1" --format csv | sort
}
answers() {
  rows "$1"
  cli metric trainings_completed subsidy_paid --by year,prefecture --warehouse "$1" --format csv
  (cd "$1/landing" && find . -mindepth 2 -name '*.json' | sort | xargs sha256sum)
}

# One build: its messages go to the pipe, with which the watcher sees the phases begin.
mkfifo "$work/messages"
start() {
  dotnet "$program" build "$work/all" --warehouse "$1" >"$work/out" 2>"$work/messages" &
  build=$!
  exec {messages}<"$work/messages"
}
finish() {
  status=0
  # The shell's own word on a killed job is no news.
  { [ -z "${1:-}" ] || kill -9 "$build"; wait "$build"; } 2>/dev/null || status=$?
  cat <&"$messages" >>"$work/said"
  exec {messages}<&-
}
now() { local t=$EPOCHREALTIME; echo "$((${t/[.,]/} / 1000))"; }

phases=("before landing" landing models patterns "models on findings" checks publishing)
# Where most is half done, more often.
turns=(0 1 2 1 3 6 4 1 5 6)

echo "Undisturbed: the earlier version, then the new files."
w=$work/base
cli build "$work/earlier" --warehouse "$w" >"$work/out" 2>"$work/said" || [ $? = 1 ]
earlier=$(cat "$w/current")
rows "$w" >"$work/answers"
answers_of_earlier=$(cat "$work/answers")
w=$work/undisturbed
cp -r "$work/base" "$w"
: >"$work/said"
lengths=() since=$(now)
start "$w"
while read -r -u "$messages" line; do
  case $line in *' s  '*) at=$(now); lengths+=($((at - since))); since=$at ;; esac
done
finish
lengths+=($(($(now) - since)))
usual_status=$status
[ "$usual_status" -le 1 ] || fail "the undisturbed build ended with $usual_status"
[ ${#lengths[@]} = ${#phases[@]} ] || fail "the build told ${#lengths[@]} phases, not ${#phases[@]}"
later=$(cat "$w/current")
answers_of_later=$(rows "$w")
undisturbed=$(answers "$w")
new_batches=$(($(find "$w/landing" -mindepth 2 -name '*.json' | wc -l) - $(find "$work/base/landing" -mindepth 2 -name '*.json' | wc -l)))
for i in "${!phases[@]}"; do echo "  ${phases[i]}: ${lengths[i]} ms"; done
echo "  $earlier, then $later; $new_batches new batches"

# Kills in the given phase, after a random part of its usual length. Sets `killed` to what was seen, empty if the build was faster.
kill_in() {
  local phase=$1 seen=0 line after
  after=$((lengths[phase] * (RANDOM % 1000) / 1000))
  start "$w"
  while [ "$seen" -lt "$phase" ] && read -r -u "$messages" line; do
    case $line in *' s  '*) seen=$((seen + 1)) ;; esac
  done
  pause "$((after / 1000)).$(printf %03d $((after % 1000)))"
  finish killed
  killed=
  [ "$status" != 137 ] || killed="$(printf '%-18s +%4d ms' "${phases[phase]}" "$after")"
}

# What must hold the moment after.
inspect() {
  local file batch name
  for file in "$w"/versions/*.duckdb; do
    case $file in *.building.*) continue ;; esac
    [ ! -e "$file.wal" ] || fail "a write-ahead log lies beside ${file##*/}"
  done
  name=$(cat "$w/current")
  [ -e "$w/versions/$name.duckdb" ] || fail "current names $name, which is not there"
  for file in $(find "$w/landing" -mindepth 2 -name '*.json'); do
    [ "$(tail -c 2 "$file" | tr -d '\n')" = "}" ] || fail "half a manifest: $file"
    for batch in "${file%.json}.parquet" "${file%.json}.quarantine.parquet"; do
      [ "$(head -c 4 "$batch" 2>/dev/null)$(tail -c 4 "$batch" 2>/dev/null)" = PAR1PAR1 ] || fail "a manifest without its whole batch: $batch"
    done
  done
  case $name in
    "$earlier") [ "$(rows "$w")" = "$answers_of_earlier" ] || fail "the earlier version answers otherwise" ;;
    "$later") [ "$(rows "$w")" = "$answers_of_later" ] || fail "the new version answers otherwise" ;;
    *) fail "current names $name, neither the earlier nor the new version" ;;
  esac
}

# The next build goes on and is as if nothing had been.
recover() {
  local left expected=$usual_status
  # Where the version is on the shelf already there is nothing to check, and so nothing to warn of.
  [ ! -e "$w/versions/$later.duckdb" ] || expected=0
  : >"$work/said"
  start "$w"
  finish
  [ "$status" = "$expected" ] || fail "the next build ended with $status: $(tail -n 3 "$work/said")"
  [ "$(cat "$w/current")" = "$later" ] || fail "the next build made $(cat "$w/current"), not $later"
  answers "$w" >"$work/answers"
  diff <(echo "$undisturbed") "$work/answers" >&2 || fail "the next build answers otherwise"
  left=$(find "$w" -name '*.part' -o -name '*.tmp' -o -name '*.building.*' -o -name '*.wal' -o -name build.owner -o -name unfinished.json)
  [ -z "$left" ] || fail "left behind: $left"
}

declare -A kills
done_kills=0 faster=0 in_landing=0 again=0 published=0
fresh=yes
while [ "$done_kills" -lt "$times" ]; do
  w=$work/warehouse
  [ -z "$fresh" ] || { rm -rf "$w"; cp -r "$work/base" "$w"; }
  phase=${turns[done_kills % ${#turns[@]}]}
  kill_in "$phase"
  inspect
  if [ -n "$killed" ]; then
    done_kills=$((done_kills + 1))
    kills[$phase]=$((${kills[$phase]:-0} + 1))
    batches=$(($(find "$w/landing" -mindepth 2 -name '*.json' | wc -l) - $(find "$work/base/landing" -mindepth 2 -name '*.json' | wc -l)))
    [ "$batches" = 0 ] || [ "$batches" = "$new_batches" ] || in_landing=$((in_landing + 1))
    [ "$(cat "$w/current")" = "$earlier" ] || published=$((published + 1))
    echo "$done_kills/$times killed: $killed, $batches of $new_batches new batches landed, current $(cat "$w/current")"
    # One in four is killed again before it may end.
    fresh=
    if [ $((RANDOM / 8192)) = 0 ] && [ "$done_kills" -lt "$times" ]; then again=$((again + 1)); continue; fi
  else
    # The first one was measured on a busier machine than this.
    faster=$((faster + 1)) lengths[phase]=$((lengths[phase] * 3 / 4 + 1))
  fi
  recover
  fresh=yes
done

echo "$done_kills builds killed, every one recovered:"
for i in "${!phases[@]}"; do echo "  ${phases[i]}: ${kills[$i]:-0}"; done
echo "  between the first and the last batch: $in_landing; after the swap: $published; killed again before recovery: $again; ended before the kill, not counted: $faster"
