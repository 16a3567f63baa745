using Conspectus.Core.Conferences;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Tests;

/// <summary>Papers for the tests.</summary>
internal static class Samples
{
    public static Typesetter Typesetter { get; } = new(new PlainFormulas());

    public static PaperNormalizer Normalizer { get; } = new(Typesetter);

    public static Edition Neurips { get; } = new("NeurIPS", 2023);

    public static Paper Paper(string title, params string[] authors) => new()
    {
        Id = "0123456789",
        Key = "wen2023tree",
        Edition = Neurips,
        Title = new TypesetText(title, "", title, ""),
        Abstract = TypesetText.Empty,
        Authors = [.. authors.Select(a => new Author(a))],
    };

    public static Paper Normalize(Record record) => Normalizer.Normalize(record, Neurips);
}
