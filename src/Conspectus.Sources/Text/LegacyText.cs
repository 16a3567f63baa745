namespace Conspectus.Sources.Text;

/// <summary>The characters of one-byte encodings.</summary>
internal static class LegacyText
{
    /// <summary>What stands for a byte that is no character.</summary>
    public const char Unreadable = '\uFFFD';

    // From 0x80 to 0x9F; from there on Windows-1252 is Unicode.
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    // From 0x80 to 0xFF.
    private const string MacRoman =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uFFFDÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>The character of a byte beyond ASCII.</summary>
    public static char Read(byte value, ByteReading reading) => reading switch
    {
        ByteReading.MacRoman => MacRoman[value - 0x80],
        ByteReading.Windows1252 => value < 0xA0 ? Windows1252[value - 0x80] : (char)value,
        _ => Unreadable,
    };
}
