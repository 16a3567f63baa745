using System.Data.Common;
using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>What edits can change of a paper's place.</summary>
internal readonly record struct StoredPlace(int Chapter, int Topic, int Theme, long Order, int? Second, double Margin)
{
    /// <summary>The columns from one on.</summary>
    internal static StoredPlace Read(DbDataReader row, int from) => new(
        row.GetInt32(from), row.GetInt32(from + 1), row.GetInt32(from + 2), row.GetInt64(from + 3),
        row.IsDBNull(from + 4) ? null : row.GetInt32(from + 4), row.GetDouble(from + 5));

    /// <summary>A place with the paper's position in the list of all by topic.</summary>
    internal static StoredPlace Of(PaperPlace place, long order) =>
        new(place.Chapter, place.Topic, place.Theme, order, place.Second, place.Margin);

    /// <summary>The place of a paper of which only this was changed.</summary>
    internal PaperPlace Place(string paperId, float x, float y) =>
        new(paperId, x, y, Chapter, Topic, Theme, Second, (float)Margin);

    /// <summary>Runs a statement whose parameters are generation, ordinal and then this.</summary>
    internal void Run(IStatement statement, long generation, long ordinal) =>
        statement.Run(generation, ordinal, Chapter, Topic, Theme, Order, Second, Margin);
}
