namespace Conspectus.Bench;

/// <summary>How long a page takes.</summary>
/// <param name="Page">Its address.</param>
/// <param name="First">The first request, in milliseconds.</param>
/// <param name="Median">The median of all, in milliseconds.</param>
/// <param name="P95">What 95 of 100 take at most, in milliseconds.</param>
/// <param name="Kilobytes">The size of the answer.</param>
internal sealed record PageTime(string Page, double First, double Median, double P95, double Kilobytes)
{
    public override string ToString() => $"page {Page,-28} first {First,8:F1} ms   median {Median,7:F1} ms   p95 {P95,7:F1} ms   {Kilobytes,9:F0} kB";
}
