using Conspectus.Core.Conferences;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Tex;

namespace Conspectus.Articles.Tests.Samples;

/// <summary>A conference of ten papers, written for these tests.</summary>
internal static class SamplePapers
{
    private static readonly FormulaRenderer Formulas = new();

    public static readonly PaperNormalizer Normalizer = new(new Typesetter(Formulas));

    public static IFormulaRenderer Renderer => Formulas;

    public static Paper Paper(string title, string text, string authors = "Ada Vance; Boris Lund; Chi Mori", string keywords = "",
        string decision = "Accept (poster)", string? url = null) =>
        Normalizer.Normalize(
            new Core.Papers.Record
            {
                Title = title,
                Abstract = text,
                Authors = [.. authors.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(a => new Author(a))],
                Keywords = keywords.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Decision = decision,
                Url = url,
            },
            new Edition("NeurIPS", 2023));

    public static IReadOnlyList<Paper> All { get; } =
    [
        Paper(
            "Cautious Critics: Pessimism That Pays Off",
            "Value estimates learned from a fixed data set are too hopeful. In this paper, we propose Cautious Critics, an "
                + "offline method that lowers the value of actions which the data set does not hold. To keep the critic from "
                + "sinking, we bound its pessimism by $\\beta / \\sqrt{n}$. Our experiments show that the critic needs half the data "
                + "of its rivals. The code is available at https://example.org/critics.",
            "Ada Vance; Boris Lund; Chi Mori", "offline reinforcement learning, pessimism", "Accept (oral)", "https://example.org/critics"),
        Paper(
            "When Is Pessimism Enough?",
            "Pessimism is the workhorse of offline learning. We prove that pessimism reaches the optimal rate of "
                + "$\\tilde{O}(1/\\sqrt{n})$ whenever one policy is covered, and we give a matching lower bound. However, this needs "
                + "a known horizon.",
            "Dora Quist; Emil van der Berg", "offline reinforcement learning, pessimism, theory"),
        Paper(
            "A Data Set of Careful Robots",
            "Robots are careful when people watch. This paper presents CAREFUL, a collection of 40 hours of robot "
                + "demonstrations recorded in kitchens. We hope that it will be of use.",
            "Farid Osei", "data set, robotics", "Accept (spotlight)"),
        Paper(
            "Imitation Without Regret",
            "To learn from imperfect teachers, we study imitation with a budget of questions and show that our learner asks "
                + "only where the teachers disagree. These results extend earlier ones.",
            "Gita Raman; Hugo Stein; Ines Prado; Jun Ito", "imitation learning"),
        Paper(
            "Attention on a Diet",
            "Transformers read long texts slowly. We introduce \\emph{Diet Attention}, which keeps 5\\% of the keys and loses "
                + "almost nothing on long documents. Our method runs in linear time.",
            "Karla Wood; Liam Abe; Mona Reyes", "transformers, efficiency", "Accept (spotlight)"),
        Paper(
            "Do Transformers Count?",
            "We show that transformers with one layer cannot count beyond their width, e.g. when a sentence repeats the same "
                + "word more often than there are heads.",
            "Nia Fox; Otto Ek", "transformers, theory"),
        Paper(
            "Sorting Out Mixtures of Experts",
            "Experts idle. Here, we develop a routing rule for mixtures of experts that balances the load without an auxiliary "
                + "loss. We first sort the tokens. We then route them to the experts in the order of their need for computation.",
            "Petra Kim; Qi Zhao; Rosa Lind", "efficiency, mixture of experts"),
        Paper(
            "Notes Toward Fair Queues",
            "Nothing here speaks in the first person. Queues are long.",
            "Sven Hill; Tara Bloom; Udo Frei", "fairness"),
        Paper(
            "Fair Queues, Revisited",
            "We revisit fair queueing and derive a rule under which nobody waits longer than twice the average, no matter who arrives.",
            "Vera Cole", "fairness", url: "https://example.org/queues"),
        Paper("An Untold Story", "", "Wim Dahl; Xia Yun", "fairness"),
    ];

    public static ArticleInput Input { get; } = Create();

    private static ArticleInput Create()
    {
        var ids = All.Select(p => p.Id).ToList();
        List<string> At(params int[] at) => [.. at.Select(i => ids[i])];
        var tree = new TopicTree(
        [
            new(1, "Learning from experience", TopicLevel.Chapter, null, 0, ["learning"], At(0), At(0, 1, 2, 3)),
            new(2, "Language and society", TopicLevel.Chapter, null, 1, ["transformers"], At(4), At(4, 5, 6, 7, 8, 9)),
            new(3, "Offline reinforcement learning", TopicLevel.Topic, 1, 0, ["pessimism"], At(0), At(0, 1)),
            new(4, "Robots and teachers", TopicLevel.Topic, 1, 0, ["demonstrations"], At(2), At(2, 3)),
            new(5, "Language models", TopicLevel.Topic, 2, 1, ["transformers"], At(4), At(4, 5, 6, 7, 8, 9)),
            new(6, "Pessimism", TopicLevel.Theme, 3, 0, ["offline", "critic"], At(0), At(0, 1)),
            new(7, "Demonstrations", TopicLevel.Theme, 4, 0, ["robot demonstrations"], At(2), At(2, 3)),
            new(8, "Transformers", TopicLevel.Theme, 5, 1, ["attention", "heads", "experts", "tokens"], At(4), At(4, 5, 6)),
            new(9, "Fair queues", TopicLevel.Theme, 5, 1, ["queue"], At(8), At(7, 8, 9)),
        ]);
        var places = ids.Select((id, i) => new PaperPlace(
            id, MathF.Round(MathF.Cos(i), 3), MathF.Round(MathF.Sin(i * 2), 3), i < 4 ? 1 : 2, i < 2 ? 3 : i < 4 ? 4 : 5, i < 2 ? 6 : i < 4
                ? 7 : i < 7 ? 8 : 9)).ToList();
        List<ReadingState> reading =
        [
            new(ids[1], Mark.Liked, ""),
            new(ids[0], Mark.Starred, "A **neat** bound of $\\beta$; see [the talk](https://example.org/talk).\n\nWorth a second read."),
            new(ids[6], Mark.Seen, "Seen, and worth a note."),
        ];
        return new ArticleInput(All, tree, places, reading, new DateOnly(2024, 1, 5));
    }
}
