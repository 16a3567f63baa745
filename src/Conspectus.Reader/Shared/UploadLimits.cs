namespace Conspectus.Reader.Shared;

/// <summary>How much a browser may send to be imported.</summary>
internal static class UploadLimits
{
    /// <summary>How many bytes the files may have together.</summary>
    public const int MostBytes = 256 << 20;

    /// <summary>How many files.</summary>
    public const int MostFiles = 20;
}
