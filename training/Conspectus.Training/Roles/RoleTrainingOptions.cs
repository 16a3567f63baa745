namespace Conspectus.Training.Roles;

/// <summary>How the model of roles is trained.</summary>
public sealed record RoleTrainingOptions
{
    /// <summary>How strongly weights are held back: half of this times their squares is added to the loss.</summary>
    public double Penalty { get; init; } = 30;

    /// <summary>The same for what says which roles follow each other.</summary>
    public double StepPenalty { get; init; } = 0.1;

    /// <summary>Features of fewer sentences get no weight.</summary>
    public int MinSentences { get; init; } = 2;

    /// <summary>The most steps of the search for the best weights.</summary>
    public int Iterations { get; init; } = 80;

    /// <summary>The search ends where a step lowers the loss by a smaller share.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>
    /// How far a label is believed: the share 1 − Doubt · (1 − agreement) of it goes to the label, what is left to the others
    /// alike.
    /// </summary>
    public double Doubt { get; init; } = 1;
}
