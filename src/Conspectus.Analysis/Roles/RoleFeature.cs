namespace Conspectus.Analysis.Roles;

/// <summary>Something that holds of a sentence.</summary>
/// <param name="Key">A number that stands for it.</param>
/// <param name="Scale">How much it counts beside others of its weight: in training, features of a larger scale are held back less.</param>
public readonly record struct RoleFeature(uint Key, float Scale);
