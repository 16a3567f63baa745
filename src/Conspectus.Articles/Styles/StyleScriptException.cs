namespace Conspectus.Articles.Styles;

/// <summary>What the engine refused, in its own words.</summary>
internal sealed class StyleScriptException(string message, Exception inner) : Exception(message, inner);
