#!/usr/bin/env bash
# Builds new files on disks that are too small for them, in twenty sizes from almost nothing to just enough, with an
# earlier published version inside. Each time: the build ends with 3 and a message, or is whole; the published version
# answers as before; with room again the next build is that of an undisturbed warehouse, and leaves nothing behind.
# Then the same under a running web server, which must answer all the while.
#
#   tests/full-disk.sh [--sizes N]     20 if not given; needs root, to mount a tmpfs
#
# PROGRAM and SITE name other builds of training-analytics.dll and TrainingAnalytics.Web.dll than those of Release (else Debug).
set -euo pipefail
cd "$(dirname "$0")/.."

sizes=20
while [ $# -gt 0 ]; do
  case $1 in
    --sizes) sizes=$2; shift 2 ;;
    *) sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"; exit 2 ;;
  esac
done

program=${PROGRAM:-} site=${SITE:-}
for configuration in Release Debug; do
  built=src/TrainingAnalytics.Cli/bin/$configuration/net10.0/training-analytics.dll
  [ -z "$program" ] && [ -e "$built" ] && program=$built
  built=src/TrainingAnalytics.Web/bin/$configuration/net10.0/TrainingAnalytics.Web.dll
  [ -z "$site" ] && [ -e "$built" ] && site=$built
done
[ -n "$program" ] && [ -n "$site" ] || { echo "Build first: dotnet build -c Release" >&2; exit 2; }
export DOTNET_NOLOGO=1 LC_ALL=C.UTF-8

work=$(mktemp -d "${TMPDIR:-/tmp}/full-disk.XXXXXX")
disk=$work/disk w=$work/disk/warehouse
server=
cleanup() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  ! mountpoint -q "$disk" || umount "$disk" || umount -l "$disk"
  rm -rf "$work"
}
trap cleanup EXIT
mkdir "$disk"
if ! mount -t tmpfs -o size=512m tmpfs "$disk" 2>/dev/null; then
  echo "skipped: no tmpfs can be mounted here (it needs root)"
  exit 0
fi

cli() { dotnet "$program" "$@"; }
fail() {
  echo "FAILED: $*" >&2
  tail -n 5 "$work/said" >&2
  exit 1
}
kb_used() { df -k --output=used "$disk" | tail -n 1 | tr -d ' '; }
resize() { mount -o "remount,size=${1}k" "$disk"; }

# The files of an earlier build, and those with the new ones beside them.
good=data-samples/good
mkdir "$work/earlier"
cp "$good"/{class_2019*,registry_540600_2019*,培训机构*,培训项目目录*,evaluator*,sample.yml,target*,teacher_2019H1*} "$work/earlier"
cp -r "$work/earlier" "$work/all"
cp "$good"/{class_202*,registry_540600_202*,registry_542500*,certificate_540600*,payment_540600*,attendance_540600*,apprentice*,创业*} "$work/all"

# Every row of every table.
list="select string_agg('select ''' || table_schema || '.' || table_name || ''' as t, count(*) as n, bit_xor(hash(r)) as h from '
  || table_schema || '.' || table_name || ' as r', ' union all ' order by table_schema, table_name) as q
  from information_schema.tables where table_schema in ('core', 'marts', 'anomalies')"
every_row=
rows() {
  [ -n "$every_row" ] || every_row=$(cli query "$list" --warehouse "$w" --format csv | tail -n +2 | tr -d '\r' | sed 's/^"//; s/"$//')
  cli query "$every_row" --warehouse "$w" --format csv | sort
}
build() {
  status=0
  cli build "$@" --warehouse "$w" >"$work/out" 2>"$work/said" || status=$?
}
# A build that found no room says so, and neither breaks off with its stack nor leaves the disk full.
refused() {
  [ "$status" = 3 ] || fail "$1: the build ended with $status"
  ! grep -qE '^ +at |Unhandled exception' "$work/said" || fail "$1: the build broke off"
  tail -n 1 "$work/said" | grep -q '磁盘空间' || fail "$1: the message does not say what is missing"
  [ "$(cat "$w/current")" = "$2" ] || fail "$1: current is $(cat "$w/current")"
  [ -z "$(find "$w" -name '*.building.*')" ] || fail "$1: the building file still takes the room"
}
whole() {
  local left
  [ "$status" -le 1 ] || fail "$1: the build with room ended with $status"
  left=$(find "$w" -name '*.part' -o -name '*.tmp' -o -name '*.building.*' -o -name '*.wal' -o -name build.owner -o -name unfinished.json)
  [ -z "$left" ] || fail "$1: left behind: $left"
}

echo "Undisturbed: the earlier version, then the new files."
build "$work/earlier"
whole earlier
earlier=$(cat "$w/current")
rows >"$work/rows"
rows_of_earlier=$(cat "$work/rows")
cp -r "$w" "$work/base"
used=$(kb_used) peak=0
build "$work/all" &
builder=$!
while kill -0 "$builder" 2>/dev/null; do
  now=$(kb_used)
  [ "$now" -le "$peak" ] || peak=$now
  sleep 0.02
done
wait "$builder"
later=$(cat "$w/current")
rows_of_later=$(rows)
need=$((peak - used))
echo "  $earlier, then $later; the new files need $need KB beside $used KB"

refusals=0 wholes=0
for ((i = 0; i < sizes; i++)); do
  rm -rf "$w"
  resize 524288
  cp -r "$work/base" "$w"
  # Closer together where little fits: there the landing and the vault run out of room, not the version.
  room=$((need * 3 / 2 * i * i / ((sizes - 1) * (sizes - 1))))
  resize $(($(kb_used) + room + 4))
  build "$work/all"
  phase=$(grep -E '^ *[0-9.]+ s  ' "$work/said" | tail -n 1 | sed 's/^ *[0-9.]* s  //' || true)
  if [ "$status" -le 1 ]; then
    wholes=$((wholes + 1))
    echo "$((i + 1))/$sizes $room KB: enough"
  else
    refused "$room KB" "$earlier"
    rows >"$work/rows"
    diff <(echo "$rows_of_earlier") "$work/rows" >&2 || fail "$room KB: the published version answers otherwise"
    refusals=$((refusals + 1))
    echo "$((i + 1))/$sizes $room KB: refused at '${phase:-the beginning}': $(tail -n 1 "$work/said" | cut -c 1-110)"
    resize 524288
    build "$work/all"
  fi
  whole "$room KB"
  [ "$(cat "$w/current")" = "$later" ] || fail "$room KB: the build with room made $(cat "$w/current")"
  rows >"$work/rows"
  diff <(echo "$rows_of_later") "$work/rows" >&2 || fail "$room KB: the build with room answers otherwise"
done
echo "$sizes sizes: $refusals builds refused with status 3, $wholes had enough; every published version answered, every next build was whole."

echo "Under a running web server:"
TRAINING_ANALYTICS_WAREHOUSE=$w dotnet "$site" --urls http://127.0.0.1:0 >"$work/server" 2>&1 &
server=$!
address=
for ((i = 0; i < 300; i++)); do
  address=$(sed -n 's/.*Training Analytics is running: \(http[^ ]*\).*/\1/p' "$work/server")
  [ -z "$address" ] || break
  sleep 0.2
done
[ -n "$address" ] || fail "the server did not start: $(tail -n 3 "$work/server")"
web() { curl -s -o "$work/page" -b "$work/cookies" -c "$work/cookies" -w '%{http_code}' "$@"; }
web "$address/sign-in" >/dev/null
token=$(grep -o '__RequestVerificationToken" value="[^"]*' "$work/page" | head -n 1 | sed 's/.*value="//')
[ "$(web -d account=leader --data-urlencode "__RequestVerificationToken=$token" "$address/sign-in/as")" = 302 ] || fail "nobody could sign in"
asked=0
for ((i = 1; i <= 5; i++)); do
  current=$(cat "$w/current")
  resize $(($(kb_used) + need * i / 10 + 4))
  build --as-of "2021-09-$((10 + i))" &
  builder=$!
  while kill -0 "$builder" 2>/dev/null; do
    code=$(web "$address/overview")
    [ "$code" = 200 ] || fail "the server answered $code while the disk was full"
    asked=$((asked + 1))
  done
  wait "$builder"
  cli build --as-of "2021-09-$((10 + i))" --warehouse "$w" >"$work/out" 2>"$work/said" && status=0 || status=$?
  refused "size $i under the server" "$current"
  resize 524288
  build --as-of "2021-09-$((10 + i))"
  whole "size $i under the server"
  sleep 0.3
  [ "$(web "$address/overview")" = 200 ] || fail "the server does not answer from the new version"
done
echo "5 builds refused while the server gave $asked pages of /overview, every one with 200; it went on to each of the 5 versions published after."
