namespace Conspectus.Articles.Prose;

/// <summary>What a stretch of a sentence is.</summary>
public enum RunKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Plain text set strong.</summary>
    Strong,

    /// <summary>Plain text set in italics.</summary>
    Emphasis,

    /// <summary>Plain text set as code.</summary>
    Code,

    /// <summary>Plain text that links to <see cref="Run.Url"/>.</summary>
    Link,

    /// <summary>TeX from an abstract, to be typeset.</summary>
    Tex,

    /// <summary>A formula of a note as the reader typed it, in TeX without dollars.</summary>
    Math,

    /// <summary>The answer to <see cref="Run.Query"/>.</summary>
    Fact,

    /// <summary>The answer to <see cref="Run.Query"/>, numbers parted by blanks that are drawn as a small line.</summary>
    Series,

    /// <summary>Citations of <see cref="Run.Papers"/>.</summary>
    Citation,
}
