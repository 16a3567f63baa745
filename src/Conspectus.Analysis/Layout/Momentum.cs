namespace Conspectus.Analysis.Layout;

/// <summary>
/// Gradient descent with momentum and a gain for each coordinate, which grows while the sign of the slope changes and shrinks while it
/// stays.
/// </summary>
/// <remarks>
/// R. A. Jacobs, "Increased rates of convergence through learning rate adaptation" (Neural Networks 1, 1988), as t-SNE uses it.
/// </remarks>
internal sealed class Momentum
{
    private const float Keep = 0.8f;
    private readonly float[] _velocity;
    private readonly float[] _gains;

    public Momentum(int coordinates)
    {
        _velocity = new float[coordinates];
        _gains = new float[coordinates];
        Array.Fill(_gains, 1f);
    }

    /// <summary>How far a coordinate moves against its gradient.</summary>
    public float Step(int at, float gradient, float rate)
    {
        ref var gain = ref _gains[at];
        gain = Math.Max(0.01f, (gradient > 0) == (_velocity[at] > 0) ? gain * 0.8f : gain + 0.2f);
        return _velocity[at] = (Keep * _velocity[at]) - (rate * gain * gradient);
    }
}
