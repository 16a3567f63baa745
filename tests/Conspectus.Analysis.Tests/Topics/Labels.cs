using Conspectus.Analysis.Topics;

namespace Conspectus.Analysis.Tests.Topics;

/// <summary>The named groups of all three levels.</summary>
internal sealed record Labels(IReadOnlyList<LabeledGroup> Chapters, IReadOnlyList<LabeledGroup> Topics, IReadOnlyList<LabeledGroup> Themes);
