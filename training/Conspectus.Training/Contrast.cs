using System.Numerics.Tensors;

namespace Conspectus.Training;

/// <summary>
/// The contrastive loss of a batch of pairs, in both directions: each text is to be nearer to its partner than to the other partners of the
/// batch.
/// </summary>
/// <remarks>
/// A. van den Oord, Y. Li, O. Vinyals, "Representation learning with contrastive predictive coding" (2018), as in-batch softmax over
/// cosines.
/// </remarks>
internal static class Contrast
{
    /// <summary>
    /// The mean loss, and its gradients in the B × d texts before they were scaled to unit length. Where <paramref name="excluded"/> holds
    /// of (i, j), the j-th partner does not count as a wrong one for the i-th text.
    /// </summary>
    public static double Gradients(float[] left, float[] right, float[] leftLengths, float[] rightLengths, int dimensions,
        float temperature, Func<int, int, bool> excluded, float[] leftGradient, float[] rightGradient)
    {
        var b = leftLengths.Length;
        var scores = new float[b * b];
        var transposed = new float[b * b];
        Parallel.For(0, b, i =>
        {
            var row = scores.AsSpan(i * b, b);
            var a = left.AsSpan(i * dimensions, dimensions);
            for (var j = 0; j < b; j++)
            {
                row[j] = i != j && excluded(i, j) ? float.NegativeInfinity
                    : TensorPrimitives.Dot(a, right.AsSpan(j * dimensions, dimensions)) / temperature;
                transposed[(j * b) + i] = row[j];
            }
        });
        var losses = new double[b];
        void Softmax(float[] matrix) => Parallel.For(0, b, i =>
        {
            var row = matrix.AsSpan(i * b, b);
            var self = row[i];
            var most = TensorPrimitives.Max<float>(row);
            TensorPrimitives.Subtract(row, most, row);
            TensorPrimitives.Exp<float>(row, row);
            var sum = TensorPrimitives.Sum<float>(row);
            TensorPrimitives.Divide(row, sum, row);
            losses[i] += Math.Log(sum) + most - self;
            row[i] -= 1;
        });
        Softmax(scores);
        Softmax(transposed);
        var factor = 1 / (2f * b * temperature);
        Parallel.For(0, b, i =>
        {
            var gl = leftGradient.AsSpan(i * dimensions, dimensions);
            var gr = rightGradient.AsSpan(i * dimensions, dimensions);
            gl.Clear();
            gr.Clear();
            for (var j = 0; j < b; j++)
            {
                // d loss / d cosine(i, j) is the sum of both directions' errors.
                var forLeft = scores[(i * b) + j] + transposed[(j * b) + i];
                var forRight = scores[(j * b) + i] + transposed[(i * b) + j];
                if (Math.Abs(forLeft) > 1e-5f)
                    TensorPrimitives.MultiplyAdd(right.AsSpan(j * dimensions, dimensions), forLeft * factor, gl, gl);
                if (Math.Abs(forRight) > 1e-5f)
                    TensorPrimitives.MultiplyAdd(left.AsSpan(j * dimensions, dimensions), forRight * factor, gr, gr);
            }

            Unscale(gl, left.AsSpan(i * dimensions, dimensions), leftLengths[i]);
            Unscale(gr, right.AsSpan(i * dimensions, dimensions), rightLengths[i]);
        });
        return losses.Sum() / (2 * b);
    }

    // Through the scaling to unit length: what points along the vector itself has no effect.
    private static void Unscale(Span<float> gradient, ReadOnlySpan<float> unit, float length)
    {
        TensorPrimitives.MultiplyAdd(unit, -TensorPrimitives.Dot(gradient, unit), gradient, gradient);
        TensorPrimitives.Divide(gradient, length, gradient);
    }
}
