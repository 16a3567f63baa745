using System.Collections.Immutable;
using Conspectus.Core.Reading;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Memory.Importing;
using Conspectus.Library.Memory.People;
using Conspectus.Library.Memory.Reading;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Memory;

/// <summary>All of a library at one moment.</summary>
internal sealed record MemoryState
{
    /// <summary>The papers in library order.</summary>
    internal ImmutableList<StoredPaper> Papers { get; init; } = [];

    /// <summary>The readers, the local one first.</summary>
    internal ImmutableList<ReaderId> Readers { get; init; } = [];

    /// <summary>Marks and notes; a paper without either has none.</summary>
    internal ImmutableDictionary<(ReaderId Reader, string Paper), ReadingState> Reading { get; init; } =
        ImmutableDictionary<(ReaderId, string), ReadingState>.Empty;

    /// <summary>The changes, in order.</summary>
    internal ImmutableList<OwnedEvent> Events { get; init; } = [];

    /// <summary>The edits of the article, in order, each with the number of changes that were made before it.</summary>
    internal ImmutableList<(ReaderId Reader, ArticleEditRecord Record, int After, int AfterCollections)> ArticleEdits { get; init; } = [];

    /// <summary>The names of tags.</summary>
    internal ImmutableSortedDictionary<(ReaderId Reader, int Tag), string> TagNames { get; init; } =
        ImmutableSortedDictionary.Create<(ReaderId Reader, int Tag), string>(
            Comparer<(ReaderId Reader, int Tag)>.Create((a, b) => string.CompareOrdinal(a.Reader.Value, b.Reader.Value) is var r and not 0
                ? r : a.Tag.CompareTo(b.Tag)));

    /// <summary>The interests, the oldest first.</summary>
    internal ImmutableList<OwnedInterest> Interests { get; init; } = [];

    /// <summary>How many interests there ever were.</summary>
    internal int LastInterest { get; init; }

    /// <summary>What was said of papers for an interest.</summary>
    internal ImmutableDictionary<(string Interest, string Paper), bool> Votes { get; init; } =
        ImmutableDictionary<(string, string), bool>.Empty;

    /// <summary>The collections.</summary>
    internal ImmutableList<OwnedCollection> Collections { get; init; } = [];

    /// <summary>The changes of collections, in order.</summary>
    internal ImmutableList<OwnedCollectionEvent> CollectionEvents { get; init; } = [];

    /// <summary>How many collections there ever were.</summary>
    internal int LastCollection { get; init; }

    /// <summary>The saved searches, the oldest first.</summary>
    internal ImmutableList<OwnedSearch> Searches { get; init; } = [];

    /// <summary>How many saved searches there ever were.</summary>
    internal int LastSearch { get; init; }

    /// <summary>The analysis as it is shown, with the edits of its topics; null before the first.</summary>
    internal AnalysisResult? Analysis { get; init; }

    /// <summary>The analysis as it was saved.</summary>
    internal AnalysisResult? Computed { get; init; }

    /// <summary>What was kept.</summary>
    internal ImmutableDictionary<string, (string MadeOf, byte[] Value)> Kept { get; init; } =
        ImmutableDictionary<string, (string, byte[])>.Empty;

    /// <summary>The edits of topics that stand, earliest first.</summary>
    internal ImmutableList<StandingEdit> Edits { get; init; } = [];

    /// <summary>The highest number a topic ever had.</summary>
    internal int HighestTopic { get; init; }

    /// <summary>What encoders have read.</summary>
    internal ImmutableDictionary<(string Encoder, string Paper), EncodedPaper> Vectors { get; init; } =
        ImmutableDictionary<(string, string), EncodedPaper>.Empty;

    /// <summary>The merges that stand, in the order in which they came.</summary>
    internal ImmutableList<StoredMerge> Merges { get; init; } = [];

    /// <summary>How many merges there ever were.</summary>
    internal int LastMerge { get; init; }

    /// <summary>The ids of papers that were taken for one and are two.</summary>
    internal ImmutableList<(string One, string Other)> Apart { get; init; } = [];

    /// <summary>The imports, earliest first.</summary>
    internal ImmutableList<ImportRecord> Imports { get; init; } = [];

    /// <summary>The accounts in the order in which they were added.</summary>
    internal ImmutableList<StoredAccount> Accounts { get; init; } = [];

    /// <summary>The tokens with their hashes, the oldest first.</summary>
    internal ImmutableList<(AccessToken Token, string Hash)> Tokens { get; init; } = [];

    /// <summary>How many tokens there ever were.</summary>
    internal int LastToken { get; init; }

    /// <summary>The audit log, earliest first.</summary>
    internal ImmutableList<AuditEntry> Audit { get; init; } = [];

    /// <summary>The revision.</summary>
    internal LibraryRevision Revision { get; init; }

    /// <summary>The state with something done in the log.</summary>
    internal MemoryState Logged(TimeProvider clock, AuditAct act, string about) =>
        this with { Audit = Audit.Add(new AuditEntry(clock.GetUtcNow(), Actor.Current, act, AuditText.Cut(about))) };

    /// <summary>The paper's position in library order, by its id or, failing that, its key; −1 if there is none.</summary>
    internal int IndexOf(string idOrKey) =>
        Papers.FindIndex(p => p.Paper.Id == idOrKey) is var byId and >= 0 ? byId : Papers.FindIndex(p => p.Paper.Key == idOrKey);
}
