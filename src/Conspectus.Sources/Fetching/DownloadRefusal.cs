namespace Conspectus.Sources.Fetching;

/// <summary>Why a download is not what was wanted.</summary>
/// <param name="Reason">A sentence.</param>
/// <param name="IsPassing">Whether asking again may help.</param>
internal sealed record DownloadRefusal(string Reason, bool IsPassing = false);
