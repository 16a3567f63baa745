using Conspectus.Core.Topics;
using Conspectus.Verification.Files;

namespace Conspectus.Verification.Documents;

/// <summary>A section with what it is in the library.</summary>
/// <param name="Section">The section.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">The chapter or topic of its heading; null outside of the chapters.</param>
/// <param name="Topic">The topic whose themes or papers it lists: the heading's own, or the only one below it; null as above.</param>
internal sealed record PlacedSection(DocumentSection Section, SectionKind Kind, Topic? Heading = null, Topic? Topic = null);
