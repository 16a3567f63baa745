using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Conspectus.Verification;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Examining;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Repairs;

namespace Conspectus.Workbench.Tests.Answers;

/// <summary><c>docs/answers.schema.json</c> says what <c>--json</c> prints.</summary>
public class SchemaTests
{
    private static readonly string Schema = Path.Combine(Repository.Root, "docs", "answers.schema.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSchemaExporterOptions Exact = new() { TreatNullObliviousAsNonNullable = true };

    private static readonly (string Command, Type Type)[] Answers =
    [
        ("open", typeof(MainJobAnswer)), ("demo", typeof(MainJobAnswer)), ("import", typeof(ImportAnswer)), ("analyze", typeof(AnalysisAnswer)),
        ("serve", typeof(AddressAnswer)), ("papers", typeof(IReadOnlyList<PaperAnswer>)), ("papers --tex-report", typeof(TexReport)),
        ("search", typeof(IReadOnlyList<QueryAnswer>)), ("similar", typeof(SimilarAnswer)), ("similar --all", typeof(NeighborsAnswer)),
        ("rank", typeof(IReadOnlyList<RankedPaperAnswer>)), ("screen", typeof(ScreeningAnswer)),
        ("known", typeof(KnownAnswer)), ("reading export", typeof(ReadingExportAnswer)),
        ("reading import, merge", typeof(ReadingImportAnswer)), ("reading diary", typeof(DiaryAnswer)),
        ("collections", typeof(IReadOnlyList<CollectionAnswer>)), ("collections show", typeof(IReadOnlyList<CollectedPaperAnswer>)),
        ("collections add, remove, rename, describe, delete", typeof(CollectionChangeAnswer)),
        ("topics", typeof(IReadOnlyList<TopicAnswer>)), ("topics rename, move, merge, split, pin, undo", typeof(TopicEditAnswer)),
        ("map", typeof(IReadOnlyList<MapPointAnswer>)), ("article", typeof(PublishReport)), ("article check", typeof(Verdict)),
        ("tex", typeof(TexAnswer)), ("backup", typeof(BackupAnswer)), ("restore", typeof(MoveAnswer)), ("move", typeof(MoveAnswer)),
        ("rescue", typeof(RescueAnswer)),
        ("roles", typeof(IReadOnlyList<AbstractRolesAnswer>)), ("glossary", typeof(IReadOnlyList<GlossaryEntryAnswer>)),
        ("glossary extract", typeof(IReadOnlyList<TextAcronymsAnswer>)), ("trends", typeof(TrendsAnswer)),
        ("doctor", typeof(IReadOnlyList<Check>)), ("refresh", typeof(RefreshAnswer)), ("versions", typeof(IReadOnlyList<WorkVersionsAnswer>)),
        ("merges", typeof(IReadOnlyList<MergeAnswer>)), ("merges --undo", typeof(UndoneMergeAnswer)),
        ("people", typeof(IReadOnlyList<AccountAnswer>)), ("people add, role, reset, disable, enable", typeof(AccountAnswer)),
        ("tokens", typeof(IReadOnlyList<TokenAnswer>)), ("tokens add, revoke", typeof(TokenAnswer)),
        ("audit", typeof(IReadOnlyList<AuditAnswer>)),
    ];

    [Fact]
    public void The_documented_schema_is_that_of_the_answers()
    {
        var now = Write().ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CONSPECTUS_UPDATE_GOLDEN") == "1") File.WriteAllText(Schema, now);
        Assert.Equal(File.ReadAllText(Schema), now);
    }

    [Fact]
    public void Every_answer_says_what_is_not_known_as_null()
    {
        var json = JsonSerializer.Serialize(new SimilarAnswer(null, null, []), AnswerJson.Compact.Of<SimilarAnswer>());
        Assert.Equal("""{"id":null,"title":null,"results":[]}""", json);
    }

    private static string Write()
    {
        var commands = new JsonObject();
        foreach (var (command, type) in Answers) commands[command] = AnswerJson.Indented.GetTypeInfo(type)!.GetJsonSchemaAsNode(Exact);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "What each command of Conspectus prints with --json",
            ["$defs"] = commands,
        }.ToJsonString(Indented);
    }
}
