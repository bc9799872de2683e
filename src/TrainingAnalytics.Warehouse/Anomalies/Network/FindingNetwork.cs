using System.Collections.Immutable;

namespace TrainingAnalytics.Warehouse.Anomalies.Network;

/// <summary>Who is connected to whom around one finding. Nodes that would not fit are left out and counted, by kind.</summary>
public sealed record FindingNetwork(Finding Finding, ImmutableArray<NetworkNode> Nodes, ImmutableArray<NetworkEdge> Edges, ImmutableArray<LeftOut> LeftOut);

/// <param name="Kind">person, institution, account or phone.</param>
/// <param name="Key">A person's key or an institution's code; of an account or a phone a letter, for its token is nobody's business.</param>
/// <param name="IsSubject">The finding is about it.</param>
/// <param name="Beyond">People of an account or a phone that have nothing to do with this finding.</param>
/// <param name="Reached">An institution that the viewer may see; of others no more is told than that they are there.</param>
/// <param name="OtherFinding">The finding about this person with the most money at stake, this one aside.</param>
public sealed record NetworkNode(string Kind, string Key, bool IsSubject, long Beyond = 0, bool Reached = true, string? OtherFinding = null);

/// <param name="From">The place of a node, as <paramref name="To"/> is.</param>
/// <param name="Classes">That a person teaches.</param>
/// <param name="Yuan">Of the payments between them.</param>
public sealed record NetworkEdge(int From, int To, long Enrolments, long Payments, long Certificates, long Classes, decimal Yuan, bool IsRegistered);

public sealed record LeftOut(string Kind, int Nodes);
