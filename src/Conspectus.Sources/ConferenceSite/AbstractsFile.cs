using System.Text.Json;
using Conspectus.Core;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>The file beside a feed that holds its abstracts: <c>{id: text}</c>.</summary>
internal static class AbstractsFile
{
    /// <summary>Reads the abstracts by id. A file that cannot be read is an issue, not a failure: the papers are still of use.</summary>
    public static Dictionary<string, string> Read(SourcePart part, RecordCollector records)
    {
        var abstracts = new Dictionary<string, string>();
        try
        {
            using var json = new JsonItemStream(part);
            if (!json.Read() || json.Token != JsonTokenType.StartObject)
            {
                records.Report(part.Name, "", "", "It is no JSON object of abstracts by id; it was left out.");
                return abstracts;
            }

            while (json.ReadName())
            {
                var id = json.Name;
                json.Record++;
                if (!json.ReadValue(out var value)) break;
                if (json.Token == JsonTokenType.String)
                {
                    var text = JsonSerializer.Deserialize<string>(Utf8Repair.Repair(value.Span) ?? value.Span) ?? "";
                    abstracts[id] = RecordChecks.Abstract(text, reason => records.Report(part.Name, id, "abstract", reason));
                }
                else if (json.Token != JsonTokenType.Null) records.Report(part.Name, id, "abstract", "The abstract is not text; it was left out.");
            }

            json.Record = 0;
            json.Read();
        }
        catch (ConspectusException e)
        {
            records.Report(part.Name, "", "", $"{e.Message} The abstracts before that place were used. {e.NextStep}");
        }

        return abstracts;
    }
}
