namespace Conspectus.Articles.Map;

/// <summary>How wide the map's typeface sets a text, without loading it: near enough to keep labels apart, the same everywhere.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text in units for letters of a size.</summary>
    public static float Of(string text, float size)
    {
        var ems = 0f;
        foreach (var c in text)
        {
            ems += c switch
            {
                ' ' => 0.29f,
                'i' or 'l' or 'j' or '.' or ',' or '\'' or '’' or ':' or ';' or '|' or 'I' => 0.29f,
                'f' or 't' or 'r' or '-' or '(' or ')' or '[' or ']' => 0.39f,
                'm' or 'w' or 'M' or 'W' or '—' => 0.9f,
                >= 'A' and <= 'Z' => 0.7f,
                >= '\u2E80' => 1f,
                _ => 0.6f,
            };
        }

        return ems * size;
    }
}
