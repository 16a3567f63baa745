using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Reads the abstract from the columns of a record.</summary>
/// <param name="columns">The columns.</param>
/// <param name="log">Told what was used.</param>
/// <param name="report">Told the column and the reason where one cannot be used.</param>
internal sealed partial class AbstractColumns(RecordColumns columns, ReadingLog log, Action<string, string> report)
{
    private const int MostWords = 50_000;

    /// <summary>Whether one of the columns says that the paper was withdrawn, in the place of an abstract.</summary>
    public bool SayWithdrawn { get; private set; }

    /// <summary>The abstract of the likeliest column that has one; empty if none has.</summary>
    public string Read()
    {
        foreach (var column in columns.For(Field.Abstract))
        {
            if (Text(column) is not { } text)
            {
                report(column.Name.Name, $"The abstract is {column.Value.KindInWords}, not text; it was not used.");
                column.IsUsed = true;
            }
            else if (Blanks.IsPlaceholderAbstract(text)) Place(column, text);
            else
            {
                log.Use(column);
                return RecordChecks.Abstract(text, reason => report(column.Name.Name, reason));
            }
        }

        return "";
    }

    private void Place(RecordColumn column, string text)
    {
        column.IsUsed = true;
        if (Blanks.IsWithdrawalNotice(text)) SayWithdrawn = true;
        else log.Note(column.Name.Name, "Texts that only keep the place of an abstract and count as none", text);
    }

    private static string? Text(RecordColumn column) =>
        column.Value.Kind is ValueKind.Flag or ValueKind.Number ? null : WithoutJats(column.Text("\n\n") ?? Words(column.Value));

    // Publishers hand abstracts to Crossref as JATS; of its elements those that HTML has too are kept under their names there.
    private static string? WithoutJats(string? text) => text?.Contains("<jats:", StringComparison.Ordinal) != true ? text
        : Jats().Replace(text, m => (m.Groups["end"].Value, m.Groups["name"].Value) switch
        {
            (var end, "italic") => $"<{end}i>",
            (var end, "bold") => $"<{end}b>",
            (var end, "sub" or "sup" or "p") => $"<{end}{m.Groups["name"].Value}>",
            _ => " ",
        });

    // OpenAlex lists the words of an abstract, each with its places.
    private static string? Words(SourceValue value)
    {
        var words = new SortedDictionary<int, string>();
        foreach (var (word, places) in value.Members)
        {
            foreach (var place in places.Items)
            {
                if (words.Count > MostWords
                    || !int.TryParse(place.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return null;
                words[at] = word;
            }
        }

        return words.Count == 0 ? null : value.Clean(string.Join(' ', words.Values));
    }

    [GeneratedRegex(@"<(?<end>/?)jats:(?<name>[A-Za-z-]+)[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Jats();
}
