using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Conspectus.Core.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Papers;

/// <summary>Hashes of what the analysis reads: id, edition, plain and folded title and abstract, keywords.</summary>
internal static class ContentHash
{
    /// <summary>The hash of one paper, 16 bytes.</summary>
    internal static byte[] Of(Paper paper)
    {
        var content = new ArrayBufferWriter<byte>(16 * 1024);
        Append(content, paper.Id);
        Append(content, paper.Edition.Slug);
        Append(content, paper.Title.Text);
        Append(content, paper.Title.Search);
        Append(content, paper.Abstract.Text);
        Append(content, paper.Abstract.Search);
        foreach (var keyword in paper.Keywords) Append(content, keyword);
        return SHA256.HashData(content.WrittenSpan)[..16];
    }

    /// <summary>The hash over the hashes of all papers in library order, as a running import will leave them, in hexadecimal.</summary>
    internal static string OfComing(StoreConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const string query = """
            SELECT coalesce(w.content_hash, p.content_hash) FROM paper_row p LEFT JOIN pending_row w ON w.ordinal = p.ordinal
            ORDER BY p.ordinal
            """;
        foreach (var one in connection.Rows(r => r.GetFieldValue<byte[]>(0), query)) hash.AppendData(one);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length before each text keeps two lists of texts apart that differ only in where one ends.
    private static void Append(ArrayBufferWriter<byte> content, string text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(content.GetSpan(sizeof(int)), text.Length);
        content.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(text, content);
    }
}
