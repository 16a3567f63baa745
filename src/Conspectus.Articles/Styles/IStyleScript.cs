namespace Conspectus.Articles.Styles;

/// <summary>A JavaScript engine with citeproc-js and a style loaded. Used by one thread at a time.</summary>
internal interface IStyleScript : IDisposable
{
    /// <summary>The reference of an item as citeproc-js writes it in HTML.</summary>
    /// <param name="item">The item as CSL-JSON.</param>
    /// <exception cref="StyleScriptException">The style cannot be used.</exception>
    string Format(string item);
}
