using System.IO.Compression;
using System.Text.Json;
using Conspectus.Analysis.Roles;

namespace Conspectus.Training.Roles;

/// <summary>Reads CSAbstruct (A. Cohan et al., "Pretrained language models for sequential sentence classification", EMNLP 2019).</summary>
public static class LabelledFile
{
    /// <summary>The abstracts of a gzipped file of JSON lines: <c>sentences</c>, <c>labels</c>, <c>confs</c>.</summary>
    /// <exception cref="ArgumentException">A label is none of the five roles.</exception>
    public static IReadOnlyList<LabelledAbstract> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var abstracts = new List<LabelledAbstract>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            abstracts.Add(new LabelledAbstract(
                [.. json.RootElement.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!)],
                [.. json.RootElement.GetProperty("labels").EnumerateArray()
                    .Select(l => Enum.Parse<SentenceRole>(l.GetString()!, ignoreCase: true))],
                [.. json.RootElement.GetProperty("confs").EnumerateArray().Select(c => c.GetDouble())]));
        }

        return abstracts;
    }
}
