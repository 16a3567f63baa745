namespace Conspectus.Sources.Content;

/// <summary>How much of a source is read.</summary>
/// <param name="MaxBytes">The most bytes it may have, as it lies on disk and unpacked.</param>
/// <param name="MaxRecordBytes">The most bytes one record may have; larger ones are skipped without being held in memory.</param>
/// <param name="MaxDepth">How deep JSON may be nested.</param>
internal sealed record ReadLimits(long MaxBytes, int MaxRecordBytes, int MaxDepth);
