namespace Conspectus.Analysis.Ranking;

/// <summary>Rows of numbers that a linear model learns from.</summary>
internal interface IExampleRows
{
    /// <summary>How many numbers a row has.</summary>
    int Columns { get; }

    /// <summary>The dot product of a row with weights.</summary>
    float Dot(int row, float[] weights);

    /// <summary>Adds a multiple of a row to weights.</summary>
    void AddTo(float[] weights, float factor, int row);

    /// <summary>The square of a row's length.</summary>
    float SquaredLength(int row);

    /// <summary>The dot products of all rows with weights. Cost: linear in the stored numbers.</summary>
    void Dots(float[] weights, float[] dots, Workers workers);
}
