namespace Conspectus.Articles;

/// <summary>A chapter's colour on either ground, as "#RRGGBB".</summary>
/// <param name="Light">On a light ground.</param>
/// <param name="Dark">On a dark ground.</param>
public readonly record struct HueColor(string Light, string Dark);
