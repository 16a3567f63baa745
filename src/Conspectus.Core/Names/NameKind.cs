namespace Conspectus.Core.Names;

/// <summary>What a name in a list of authors stands for.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A team, a collaboration or an institution: its name has no parts.</summary>
    Team,

    /// <summary>Further authors who are not named: "et al.", "others".</summary>
    Others,
}
