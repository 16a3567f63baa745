using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Tests.People;

/// <summary>A way through every address of a reader.</summary>
internal static partial class Walk
{
    /// <summary>Every method with every address, what stands for something in an address filled in.</summary>
    /// <param name="house">The reader.</param>
    /// <param name="paper">The paper to ask for.</param>
    public static IEnumerable<(RouteEndpoint Route, HttpMethod Method, string Path)> Of(House house, string paper)
    {
        foreach (var route in house.Reader.Routes)
        {
            var pattern = "/" + route.RoutePattern.RawText!.TrimStart('/');
            var path = Parameter().Replace(pattern, match => Value(pattern, match.Groups["name"].Value, paper));
            var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
            foreach (var method in methods) yield return (route, new HttpMethod(method), path);
        }
    }

    private static string Value(string pattern, string name, string paper) => (pattern, name) switch
    {
        ("/assets/{**path}", _) => "reader.css",
        (_, "path") => "nowhere",
        (_, "file") => "article.html",
        ("/article/take/{format}", _) => "markdown",
        (_, "format") => "bibtex",
        (_, "tag") => "1",
        (_, "number") => "3",
        _ when pattern.StartsWith("/topics/", StringComparison.Ordinal) => "3",
        _ when pattern.Contains("/papers/", StringComparison.Ordinal) => paper,
        _ => "0123456789abcdef",
    };

    [GeneratedRegex(@"\{\**(?<name>\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
