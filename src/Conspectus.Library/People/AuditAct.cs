namespace Conspectus.Library.People;

/// <summary>What is kept in the audit log.</summary>
public enum AuditAct
{
    /// <summary>Papers were imported, and records merged into them.</summary>
    Imported = 1,

    /// <summary>A merge was taken back.</summary>
    Split = 2,

    /// <summary>Topics were edited, or an edit was taken back.</summary>
    EditedTopics = 3,

    /// <summary>The article was published.</summary>
    Published = 4,

    /// <summary>An account was added.</summary>
    AddedAccount = 5,

    /// <summary>An account was given another role.</summary>
    ChangedRole = 6,

    /// <summary>An account was given a new password by somebody else.</summary>
    ResetPassword = 7,

    /// <summary>Somebody changed their own password.</summary>
    ChangedPassword = 8,

    /// <summary>An account was disabled.</summary>
    Disabled = 9,

    /// <summary>An account was enabled.</summary>
    Enabled = 10,

    /// <summary>An account was locked after too many failed attempts.</summary>
    Locked = 11,

    /// <summary>A token was made.</summary>
    AddedToken = 12,

    /// <summary>A token was revoked.</summary>
    RevokedToken = 13,
}
