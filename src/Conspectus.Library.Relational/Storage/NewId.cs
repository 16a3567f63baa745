using System.Security.Cryptography;

namespace Conspectus.Library.Relational.Storage;

/// <summary>Random ids, so that two libraries can be merged.</summary>
internal static class NewId
{
    /// <summary>For what a reader makes: 16 letters and digits.</summary>
    internal static string Short() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <summary>For changes, of which there are many: 32 letters and digits.</summary>
    internal static string Long() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
