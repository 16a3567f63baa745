namespace Conspectus.Tex.Commands;

/// <summary>
/// A command: 'r' relation, 'b' binary operator, 'o' named or large operator, 's' symbol, a digit for the number of arguments, 'x'
/// otherwise.
/// </summary>
internal sealed record MathCommand(char Kind, int Arguments, string Text);
