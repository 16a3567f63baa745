using System.CommandLine;
using System.Globalization;

namespace Conspectus.Cli.Commands;

/// <summary>Options and arguments that take a whole number.</summary>
internal static class NumberRange
{
    /// <summary>Demands a number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The smallest number allowed.</param>
    /// <param name="most">The largest number allowed.</param>
    /// <param name="message">What is said otherwise.</param>
    public static void Demand<T>(this Option<T> option, int least, int most, string message) => option.Validators.Add(r =>
    {
        // The words themselves: asking for the value would throw where they are no number.
        if (r.Tokens.Any(t =>
            !int.TryParse(t.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) || n < least || n > most))
            r.AddError(message);
    });

    /// <summary>Demands a whole number.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="message">What is said otherwise.</param>
    public static void Demand(this Argument<int> argument, string message) => argument.Validators.Add(r =>
    {
        if (r.Tokens.Any(t => !int.TryParse(t.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            r.AddError(message);
    });
}
