using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Conspectus.Reader.Shared;

/// <summary>What went wrong, told to programs (RFC 9457): its kind in the title, what to do in the detail.</summary>
internal static class Problems
{
    private const string Root = "/api";

    /// <summary>Whether a program asks, not a browser: then a page would be no answer.</summary>
    public static bool Suit(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.Ordinal)
        && request.Path.Value is { Length: > 4 };

    /// <summary>The answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="title">What went wrong, in a sentence.</param>
    /// <param name="nextStep">What to do.</param>
    public static ProblemHttpResult Of(int status, string title, string nextStep) =>
        TypedResults.Problem(detail: nextStep, statusCode: status, title: title, type: "about:blank");

    /// <summary>No such paper.</summary>
    public static ProblemHttpResult NoPaper(string id) => Of(
        StatusCodes.Status404NotFound, $"There is no paper with the id or citation key “{id}”.", "GET /api/v1/papers?q=… finds papers.");

    /// <summary>A parameter or a body that cannot be used.</summary>
    public static ProblemHttpResult Unusable(string what, string nextStep) => Of(StatusCodes.Status400BadRequest, what, nextStep);
}
