using System.Text;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Shared;

/// <summary>Text that came with a request.</summary>
internal static class RequestText
{
    /// <summary>Makes sure that texts hold nothing that is no character: no parser, database or normalisation takes it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="name">What they are, for the message.</param>
    /// <exception cref="BadHttpRequestException">One holds U+0000, a noncharacter, or half a surrogate pair.</exception>
    public static void Demand(IEnumerable<string?> texts, string name)
    {
        if (texts.All(IsSound)) return;
        throw new BadHttpRequestException($"The field {name} holds what is no character.");
    }

    /// <summary>Whether a text holds neither U+0000, nor a noncharacter, nor half a surrogate pair.</summary>
    public static bool IsSound(string? text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done) return false;
            if (rune.Value is 0 or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE) return false;
            rest = rest[length..];
        }

        return true;
    }
}
