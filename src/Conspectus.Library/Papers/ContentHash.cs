using System.Security.Cryptography;
using System.Text;
using Conspectus.Core.Papers;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Hashes of what the analysis reads: id, edition, plain and folded title and abstract, keywords.</summary>
internal static class ContentHash
{
    /// <summary>The hash of one paper, 16 bytes.</summary>
    internal static byte[] Of(Paper paper)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, paper.Id);
        Append(hash, paper.Edition.Slug);
        Append(hash, paper.Title.Text);
        Append(hash, paper.Title.Search);
        Append(hash, paper.Abstract.Text);
        Append(hash, paper.Abstract.Search);
        foreach (var keyword in paper.Keywords) Append(hash, keyword);
        return hash.GetHashAndReset()[..16];
    }

    /// <summary>The hash over the stored hashes of all papers in library order, in hexadecimal.</summary>
    internal static string OfAll(SqliteConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in connection.Rows(r => r.GetFieldValue<byte[]>(0), "SELECT content_hash FROM paper ORDER BY ordinal")) hash.AppendData(one);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
