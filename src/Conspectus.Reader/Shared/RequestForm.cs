using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Shared;

/// <summary>Forms that came with a request.</summary>
internal static class RequestForm
{
    /// <summary>The fields of the form; none where the request has no form.</summary>
    /// <exception cref="BadHttpRequestException">It cannot be read, has too many fields, or holds what is no character.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType) return FormCollection.Empty;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
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
