using System.Text;
using Conspectus.Core;

namespace Conspectus.Cli.Terminal;

/// <summary>Reads what nobody else is to see: never from the command line, where other users of the computer see it.</summary>
internal static class SecretInput
{
    /// <summary>A new password: from a terminal typed twice, unseen; else the first line of standard input.</summary>
    /// <param name="whose">Whose password it is.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConspectusException">Nothing was given, or two different passwords.</exception>
    public static async Task<string> NewPasswordAsync(string whose, CancellationToken cancel)
    {
        var first = await ReadAsync($"New password for {whose}: ", cancel).ConfigureAwait(false);
        if (string.IsNullOrEmpty(first))
            throw new ConspectusException("No password was given.", "Type it when asked, or send it as a line of standard input.");
        if (Console.IsInputRedirected) return first;
        var second = await ReadAsync("Once more: ", cancel).ConfigureAwait(false);
        return first == second ? first : throw new ConspectusException("The two passwords are not the same.", "Try again.");
    }

    // Nothing interrupts the waiting for a key: it is left behind, and ends with the program.
    private static Task<string?> ReadAsync(string prompt, CancellationToken cancel) =>
        Task.Run(() => Read(prompt), CancellationToken.None).WaitAsync(cancel);

    private static string? Read(string prompt)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine();
        Console.Error.Write(PlainText.Of(prompt));
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace && !char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
            else if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
