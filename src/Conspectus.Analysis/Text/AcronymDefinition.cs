namespace Conspectus.Analysis.Text;

/// <summary>Where a text says what an acronym or another short form stands for: "large language models (LLMs)".</summary>
/// <param name="ShortForm">The short form as it is written there.</param>
/// <param name="LongForm">The long form as it is written there.</param>
/// <param name="Start">Where the long form begins in the text, from 0, in UTF-16 code units.</param>
/// <param name="End">Where it ends: the position behind its last character.</param>
/// <param name="ShortStart">Where the short form begins.</param>
public sealed record AcronymDefinition(string ShortForm, string LongForm, int Start, int End, int ShortStart);
