using System.Text.Unicode;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Content;

/// <summary>Tells the encoding of bytes that are no UTF-8, from all of them.</summary>
internal sealed class ByteSurvey
{
    private const int LongestWesternRun = 3;
    private const int Longest = 1 << 15;
    private long _valid;
    private long _invalid;
    private long _invalidBytes;
    private long _longBytes;
    private long _windows;
    private long _mac;

    private ByteReading Verdict
    {
        get
        {
            if (_invalid == 0) return ByteReading.Utf8;
            if (_valid >= _invalid) return ByteReading.Damaged;
            // Western text has its letters beyond ASCII one by one; Greek, Cyrillic and Chinese have them in whole words.
            if (_longBytes * 4 > _invalidBytes) return ByteReading.Foreign;
            return _mac > _windows ? ByteReading.MacRoman : ByteReading.Windows1252;
        }
    }

    /// <summary>Reads the bytes to their end.</summary>
    public static ByteReading Of(Stream bytes)
    {
        var survey = new ByteSurvey();
        var buffer = new byte[1 << 16];
        byte before = 0;
        for (int kept = 0, read; (read = bytes.Read(buffer.AsSpan(kept))) > 0 || kept > 0;)
        {
            var all = buffer.AsSpan(0, kept + read);
            var done = 0;
            while (all[done..].IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var skipped)
            {
                var start = done + skipped;
                if (start > 0) before = all[start - 1];
                var length = all[start..].IndexOfAnyInRange((byte)0, (byte)0x7F);
                if (length < 0 && read > 0 && all.Length - start < Longest) break; // the run may go on
                if (length < 0) length = all.Length - start;
                survey.Add(all.Slice(start, length), before, start + length < all.Length ? all[start + length] : (byte)0);
                done = start + length;
            }

            var rest = all[done..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            kept = rest < 0 || read == 0 ? 0 : all.Length - done - rest;
            if (kept < all.Length) before = all[^(kept + 1)];
            all[^kept..].CopyTo(buffer);
        }

        return survey.Verdict;
    }

    private void Add(ReadOnlySpan<byte> run, byte before, byte after)
    {
        if (Utf8.IsValid(run))
        {
            foreach (var b in run) _valid += b >= 0xC0 ? 1 : 0;
            return;
        }

        _invalid++;
        _invalidBytes += run.Length;
        if (run.Length > LongestWesternRun) _longBytes += run.Length;
        // In Windows-1252 these are capitals, which do not follow small letters; in Mac Roman they are é, ä, å and ü.
        if (run[0] is 0x8A or 0x8C or 0x8E or 0x9F && char.IsAsciiLetterLower((char)before)) _mac++;
        if (run[0] is 0x87 or 0x88 or 0x89 or 0x8D or 0x8F or 0x90 && char.IsAsciiLetter((char)before)
            && char.IsAsciiLetter((char)after)) _mac++;
        if (run[0] >= 0xC0 && (char.IsAsciiLetter((char)before) || char.IsAsciiLetter((char)after))) _windows++;
    }
}
