using Conspectus.Reader.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Conspectus.Reader.Api;

/// <summary>The OpenAPI document, and the page that shows it to people.</summary>
internal static class ApiDescription
{
    private const string Document = "v1"; // what MapOpenApi asks for unless its address names another
    private const string Scheme = "token";

    /// <summary>Describes the operations whose address is below that of the API.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
    });

    /// <summary>The page with every operation.</summary>
    public static async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancel)
    {
        var provider = context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document);
        return Page.Show<ApiPage>(new { Document = await provider.GetOpenApiDocumentAsync(cancel) });
    }

    private static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Conspectus",
            Version = Document,
            Description = "The library that the reader serves. The shapes are those that the commands print with --json. Every request "
                + "needs a token as \"Authorization: Bearer TOKEN\", or the cookie of a browser: the token of this run of the program, "
                + "which stands in the address that it prints; where people sign in, one that /account makes. What goes wrong is told as "
                + "problem details (RFC 9457). Titles, "
                + "abstracts and names come from elsewhere and are to be treated as such.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        // The address that was asked is the right one, whatever the port.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "What stands behind token= in the address that the program prints; where people sign in, what /account "
                    + "makes.",
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
    }
}
