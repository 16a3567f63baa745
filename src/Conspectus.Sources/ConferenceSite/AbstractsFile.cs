using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>The file beside a feed that holds its abstracts: <c>{id: text}</c>.</summary>
internal static class AbstractsFile
{
    private const long MostCharacters = 1 << 28;

    /// <summary>Reads the abstracts by id. A file that cannot be read is an issue, not a failure: the papers are still of use.</summary>
    public static Dictionary<string, string> Read(SourcePart part, ReadingLog log, CancellationToken cancel)
    {
        var abstracts = new Dictionary<string, string>();
        try
        {
            using var json = new JsonItemStream(part, cancel);
            if (!json.Read() || json.Token != JsonTokenType.StartObject)
            {
                log.Issues.Report(part.Name, "", "", "It is no JSON object of abstracts by id; it was left out.");
                return abstracts;
            }

            Read(json, part, abstracts, log);
        }
        catch (ConspectusException e)
        {
            log.Issues.Report(part.Name, "", "", $"{e.Message} The abstracts before that place were used. {e.NextStep}");
        }

        return abstracts;
    }

    private static void Read(JsonItemStream json, SourcePart part, Dictionary<string, string> abstracts, ReadingLog log)
    {
        long characters = 0;
        while (json.ReadName())
        {
            var id = json.Name;
            json.Record++;
            if (!json.ReadValue(out var value)) break;
            if (json.Token == JsonTokenType.String)
            {
                var text = JsonSerializer.Deserialize<string>(LoneSurrogates.Replace(value.Span) ?? value.Span) ?? "";
                abstracts[id] = text =
                    RecordChecks.Abstract(log.Texts.Clean(text), reason => log.Issues.Report(part.Name, id, "abstract", reason));
                if ((characters += text.Length) <= MostCharacters) continue;
                log.Issues.Report(part.Name, "", "",
                    $"The file has more than {Figures.Count(MostCharacters)} characters; the rest was left out.");
                return;
            }

            if (json.Token != JsonTokenType.Null) log.Issues.Report(
                part.Name, id, "abstract", "The abstract is not text; it was left out.");
        }

        json.Record = 0;
        json.Read();
    }
}
