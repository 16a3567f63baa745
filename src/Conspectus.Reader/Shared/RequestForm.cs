using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Conspectus.Reader.Shared;

/// <summary>Forms that came with a request.</summary>
internal static class RequestForm
{
    private const int MostValues = 100_000;

    /// <summary>The fields of a form that may hold much: a file, or the ids of all papers.</summary>
    /// <exception cref="BadHttpRequestException">As for the other.</exception>
    /// <param name="request">The request.</param>
    /// <param name="largest">How many bytes it may have.</param>
    public static Task<IFormCollection> ReadAsync(HttpRequest request, int largest)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest;
        return ReadAsync(
            request,
            new FormOptions { ValueCountLimit = MostValues, ValueLengthLimit = largest, MultipartBodyLengthLimit = largest });
    }

    /// <summary>The fields of the form; none where the request has no form.</summary>
    /// <exception cref="BadHttpRequestException">It cannot be read, has too many fields, or holds what is no character.</exception>
    /// <param name="request">The request.</param>
    /// <param name="limits">How much it may hold, or null for the usual limits.</param>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, FormOptions? limits = null)
    {
        if (!request.HasFormContentType) return FormCollection.Empty;
        IFormCollection form;
        try
        {
            form = limits is null
                ? await request.ReadFormAsync(request.HttpContext.RequestAborted)
                : await request.ReadFormAsync(limits, request.HttpContext.RequestAborted);
        }
        catch (Exception trouble) when (trouble is not (OperationCanceledException or BadHttpRequestException))
        {
            // What the server throws at a broken form, an unknown encoding or a thousand fields is of many kinds.
            throw new BadHttpRequestException("The form cannot be read.", trouble);
        }

        foreach (var (name, values) in form) RequestText.Demand(values, name);
        return form;
    }
}
