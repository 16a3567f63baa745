using static Conspectus.Verification.Sentences.FormPlace;

namespace Conspectus.Verification.Sentences;

/// <summary>Every form of sentence in which an article may state facts. A new sentence is a new line of the table.</summary>
internal static class Forms
{
    /// <summary>The titles of a theme's papers that nothing else is told of.</summary>
    public const string Titles = "titles";

    /// <summary>The largest topics.</summary>
    public const string Largest = "largest";

    /// <summary>The topics of a chapter.</summary>
    public const string Overview = "overview";

    /// <summary>The papers of a topic and its share against the edition before.</summary>
    public const string Belonging = "belonging";

    /// <summary>The most usual keywords.</summary>
    public const string Keywords = "keywords";

    /// <summary>A term whose share has grown.</summary>
    public const string Risen = "risen";

    /// <summary>Where such a term is found.</summary>
    public const string Spread = "spread";

    /// <summary>What has grown in the same papers.</summary>
    public const string Beside = "beside";

    /// <summary>New terms.</summary>
    public const string Appeared = "appeared";

    /// <summary>Terms whose share has shrunk.</summary>
    public const string Fallen = "fallen";

    /// <summary>Words of the language of abstracts.</summary>
    public const string Manner = "manner";

    /// <summary>Subjects outside of their topics.</summary>
    public const string Travelling = "travelling";

    /// <summary>The number of data sets.</summary>
    public const string Scattered = "scattered";

    /// <summary>The data sets named most often.</summary>
    public const string Data = "data";

    /// <summary>The models named most often.</summary>
    public const string Models = "models";

    /// <summary>How an article names what put its sentences into other words.</summary>
    public const string Modelled = "a language model";

    /// <summary>The data sets that a topic's papers name.</summary>
    public const string TopicData = "data of a topic";

    /// <summary>The models that a topic's papers name.</summary>
    public const string TopicModels = "models of a topic";

    /// <summary>What is built into models.</summary>
    public const string Biases = "biases";

    /// <summary>What must hold up.</summary>
    public const string Robust = "robustness";

    /// <summary>What was not expected.</summary>
    public const string Surprises = "surprises";

    /// <summary>How many papers speak of a small subject.</summary>
    public const string Small = "small topic";

    /// <summary>All papers of a small subject.</summary>
    public const string Whole = "whole";

    /// <summary>A paper with an award.</summary>
    public const string Prize = "prize";

    /// <summary>A paper in the theme of one that the reader likes.</summary>
    public const string Near = "near";

    /// <summary>A paper whose name for its work others use.</summary>
    public const string Coined = "coined";

    /// <summary>The only paper of its kind in a topic.</summary>
    public const string Alone = "alone";

    /// <summary>The first paper of a topic with a term.</summary>
    public const string First = "first";

    /// <summary>A paper between two subjects.</summary>
    public const string Between = "between";

    /// <summary>What a term means.</summary>
    public const string Meaning = "meaning";

    /// <summary>The forms.</summary>
    public static IReadOnlyList<Form> All { get; } =
    [
        new(Numbers, "size", "<papers> (paper was|papers were) accepted."),
        new(Numbers, "size", "<papers> (paper bears|papers bear) the names of <authors> (author|authors); the median paper has "
            + "<medianAuthors>, and <soloPapers> (paper is|papers are) the work of a single person."),
        new(Numbers, "decisions", "<decision:oral> (was presented as an oral|were presented as orals) and <decision:spotlight> as "
            + "(a spotlight|spotlights)."),
        new(Numbers, "decisions", "<decision:spotlight> (was a spotlight|were spotlights)."),
        new(Numbers, "levels", "Sorted by what their titles and abstracts say, they fall into <topicCount:chapter> (chapter|chapters), "
            + "<topicCount:topic> (topic|topics) and <topicCount:theme> (theme|themes)."),
        new(Numbers, Largest, "The largest topics are <topics>."),
        new(Numbers, Keywords, "The keywords the authors chose most often are <keywords>."),
        new(Heading, Overview, "<topicSize#> papers fall into <topicCount#:topic> topics: <topics>."),
        new(Heading, Belonging, "<topicSize#> (paper belongs|papers belong) here(, among them <decision#:oral> (oral|orals)"
            + "( and <decision#:spotlight> (spotlight|spotlights))?|, among them <decision#:spotlight> (spotlight|spotlights))?"
            + "(; that is (up|down) to <topicShare#> of all, from <topicShare#~> in <editionYear~> <topicSeries#>)?.", "0bb"),
        new(Numbers, "lines", "The small lines show shares of all papers in percent, from <editionYear~> to <editionYear~>.", "fn"),
        new(Vibes, Risen, "<phraseShare:~> of the papers say “<changedTerm:Rising@>”, after <phraseShare:~> in <editionYear~> "
            + "<phraseSeries:>.", "nbb"),
        new(Vibes, Spread, "It is found in <phraseTopics:> of the <topicCount:topic> topics, most often in <places>."),
        new(Vibes, Beside, "In much the same papers there is more of <risen>.", "/bn"),
        new(Vibes, Appeared, "No edition before <editionYear~> has the words <appeared>.", "b"),
        new(Vibes, Fallen, "Fewer papers than in <editionYear~> speak of <fallen>.", "f/fn"),
        new(Vibes, Manner, "Not only subjects rise, the language of abstracts changes too: since <editionYear~> <risen>.", "b/bn"),
        new(Vibes, Biases, "What a model should know before it learns is asked all over: <observed>."),
        new(Vibes, Robust, "That a model holds up where the data are not those it has learned from is asked just as widely: <observed>."),
        new(Vibes, Surprises, "Not everything comes as the authors thought: <observed>."),
        new(Vibes, Travelling, "Some subjects are spoken of far outside the topics that bear their names: <travelling>."),
        new(Vibes, Scattered, "<namedCount:data> data sets and benchmarks are named again and again, and even the most common, "
            + "<namedRanked:data@>, is named in only <namedPapers:> of <papers> papers; of <namedCount:model> models the most common, "
            + "<namedRanked:model@>, is named in <namedPapers:>."),
        new(EvaluatedOn, Data, "Named most often: <data>."),
        new(EvaluatedOn, Models, "Named most often: <models>."),
        new(EvaluatedOn, TopicData, "<namingPapers#:data> of its <topicSize#> papers name some of <namedCount#:data> data sets and "
            + "benchmarks, most often <topicdata>."),
        new(EvaluatedOn, TopicModels, "<namingPapers#:model> of its <topicSize#> papers name some of <namedCount#:model> models, most "
            + "often <topicmodels>."),
        new(SmallTopic, Small, "<subjectPapers:> (paper|papers) of <subjectTopics:> (topic|topics) (speaks|speak) of <smallSubject@>"
            + "(, <subjectPapers#:> of them in (a mix of )?<topicLabel#>)?( <cites>)?."),
        new(Reason, Prize, "It stands in “<prize:>”."),
        new(Reason, Near, "It stands in the theme “<topicLabel#>” of <topicSize#> papers, as does what the reader liked <cites>."),
        new(Reason, Coined, "Its “<coinedName:>” is named in <namePapers:> papers, itself among them."),
        new(Reason, Alone, "This is the (<kindPapers#:Survey> survey|<kindPapers#:Position> position paper|"
            + "<kindPapers#:Reproduction> reproduction) among the <topicSize#> papers of the topic."),
        new(Reason, First, "It is the first of its topic to speak of “(<changedTerm:New@>|<changedTerm:Rising@>)”, as <phrasePapers:> "
            + "papers of <phraseTopics:> topics now do."),
        new(Reason, Between, "It brings together “<topicSubject:>” and “<topicSubject:>”; <pairPapers:> (paper|papers) of <papers> "
            + "(has|have) both words."),
        new(FormPlace.Glossary, Meaning, "<definition:>"),
        new(Theme, Titles, "(Also here|Here): <titles>."),
        new(Colophon, "making", "Conspectus made this article on <date> from the titles, abstracts and keywords of <papers> "
            + "(paper|papers), by rule and without a language model."),
        new(Colophon, "making", "Conspectus made this article on <date> from the titles, abstracts and keywords of <papers> "
            + "(paper|papers), by rule; " + Modelled + " put some of its sentences into other words, and each of them was checked "
            + "against the same abstracts."),
        new(Colophon, "binding", "What is said of a paper is a sentence of its abstract in which the authors’ names stand for “we” "
            + "and “their” for “our”; the counts are queries over the same <papers> (paper|papers), and all of it can be checked "
            + "against them."),
        new(Colophon, "choice", "<chosen> (paper was|papers were) picked out by the reader."),
        new(Colophon, "choice", "<chosen> (paper was|papers were) picked out by the reader, whose words on <notes> of them stand as "
            + "written."),
    ];
}
