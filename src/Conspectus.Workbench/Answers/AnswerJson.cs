using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Conspectus.Analysis.Roles;
using Conspectus.Analysis.Trends;
using Conspectus.Core.Topics;
using Conspectus.Library.People;
using Conspectus.Verification;
using Conspectus.Workbench.Examining;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Repairs;

namespace Conspectus.Workbench.Answers;

/// <summary>Answers as JSON: the same for the command line and whatever else gives them to programs.</summary>
/// <remarks>
/// Names are in camel case; what is not known is null, never left out. <c>docs/answers.schema.json</c> holds the schema of each.
/// </remarks>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<PaperAnswer>))]
[JsonSerializable(typeof(PaperPageAnswer))]
[JsonSerializable(typeof(RemarksAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TagAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<QueryAnswer>))]
[JsonSerializable(typeof(SimilarAnswer))]
[JsonSerializable(typeof(NeighborsAnswer))]
[JsonSerializable(typeof(IReadOnlyList<RankedPaperAnswer>))]
[JsonSerializable(typeof(ScreeningAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TopicAnswer>))]
[JsonSerializable(typeof(TopicEditAnswer))]
[JsonSerializable(typeof(IReadOnlyList<MapPointAnswer>))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(AnalysisAnswer))]
[JsonSerializable(typeof(PublishReport))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(MainJobAnswer))]
[JsonSerializable(typeof(AddressAnswer))]
[JsonSerializable(typeof(TexAnswer))]
[JsonSerializable(typeof(TexReport))]
[JsonSerializable(typeof(IReadOnlyList<AbstractRolesAnswer>))]
[JsonSerializable(typeof(TrendsAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TextAcronymsAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<GlossaryEntryAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<Check>))]
[JsonSerializable(typeof(BackupAnswer))]
[JsonSerializable(typeof(MoveAnswer))]
[JsonSerializable(typeof(RescueAnswer))]
[JsonSerializable(typeof(KnownAnswer))]
[JsonSerializable(typeof(ReadingExportAnswer))]
[JsonSerializable(typeof(ReadingImportAnswer))]
[JsonSerializable(typeof(DiaryAnswer))]
[JsonSerializable(typeof(IReadOnlyList<CollectionAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<CollectedPaperAnswer>))]
[JsonSerializable(typeof(CollectionChangeAnswer))]
[JsonSerializable(typeof(RefreshAnswer))]
[JsonSerializable(typeof(IReadOnlyList<WorkVersionsAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<MergeAnswer>))]
[JsonSerializable(typeof(UndoneMergeAnswer))]
[JsonSerializable(typeof(IReadOnlyList<AccountAnswer>))]
[JsonSerializable(typeof(AccountAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TokenAnswer>))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(IReadOnlyList<AuditAnswer>))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>On one line.</summary>
    public static AnswerJson Compact { get; } = new(Writing(indented: false));

    /// <summary>Indented, for people as well.</summary>
    public static AnswerJson Indented { get; } = new(Writing(indented: true));

    /// <summary>How a type of answer is written and read.</summary>
    /// <exception cref="NotSupportedException">The type is no answer.</exception>
    public JsonTypeInfo<T> Of<T>() =>
        GetTypeInfo(typeof(T)) as JsonTypeInfo<T> ?? throw new NotSupportedException($"{typeof(T)} is no answer.");

    /// <summary>Makes other options write answers in the same way.</summary>
    /// <param name="options">The options.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        // The output goes to a terminal, a file or a program, not into a page: names and formulas stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter<TopicLevel>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<SentenceRole>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<TrendKind>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<CheckState>(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new JsonStringEnumConverter<AuditAct>(JsonNamingPolicy.CamelCase));
    }

    private static JsonSerializerOptions Writing(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = indented };
        Configure(options);
        return options;
    }
}
