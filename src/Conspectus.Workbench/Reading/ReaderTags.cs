using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>A reader's tags and what they are called.</summary>
/// <param name="library">The library.</param>
public sealed class ReaderTags(ILibrary library)
{
    /// <summary>The tags that have keys, and those beyond that are in use or have a name, with the number of their papers.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="cancel">Stops the counting.</param>
    public async ValueTask<IReadOnlyList<TagSummary>> ListAsync(ReaderId reader, CancellationToken cancel)
    {
        var named = await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false);
        var states = await library.Reading.AllAsync(reader, cancel).ConfigureAwait(false);
        var papers = states.SelectMany(s => s.Tags.Numbers()).CountBy(t => t).ToDictionary();
        return [.. TagText.All(named).Select(t => new TagSummary(t, papers.GetValueOrDefault(t.Number)))
            .Where(t => t.Tag.Number <= TagSet.HighestKey || t.Papers > 0 || !t.Tag.IsUnnamed)];
    }

    /// <summary>Every tag that a key sets, and those of a paper beyond, each with its name.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="tags">The paper's tags.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<ReaderTag>> OfferedAsync(ReaderId reader, TagSet tags, CancellationToken cancel) =>
        TagText.Offered(await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false), tags);

    /// <summary>Tags with their names.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<ReaderTag>> NameAsync(ReaderId reader, TagSet tags, CancellationToken cancel) =>
        tags.IsEmpty ? [] : TagText.Name(tags, await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false));

    /// <summary>Renames a tag; a blank name gives it back the one that it began with. Null, or why that cannot be.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="number">The tag's number.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancel">Gives up; the name is then as it was.</param>
    public async ValueTask<string?> RenameAsync(ReaderId reader, int number, string name, CancellationToken cancel)
    {
        var wanted = new ReaderTag(number, string.IsNullOrWhiteSpace(name) ? ReaderTag.DefaultName(number) : name);
        if (TagText.Trouble(wanted, await library.Reading.TagsAsync(reader, cancel).ConfigureAwait(false)) is { } trouble) return trouble;
        await library.Reading.NameTagAsync(reader, wanted, cancel).ConfigureAwait(false);
        return null;
    }
}
