using System.Globalization;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The page on which the reader names tags.</summary>
internal static class TagEndpoints
{
    private const string Home = "/reading/tags";

    public static void MapTags(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Reader);
        routes.MapPost(Home, Rename).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(ReaderTags tags, Visitor visitor, CancellationToken cancel) =>
        Page.Show<TagsPage>(new { Tags = await tags.ListAsync(visitor.Reader, cancel) });

    // All names come at once: what is unchanged is no change. Names that are exchanged with one another pass through their default ones.
    private static async Task<IResult> Rename(HttpRequest request, ReaderTags tags, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var changed = (await tags.ListAsync(visitor.Reader, cancel))
            .Select(t => (t.Tag, Name: form[$"name-{t.Tag.Number.ToString(CultureInfo.InvariantCulture)}"].ToString().Trim()))
            .Where(t => t.Name != t.Tag.Name && form.ContainsKey($"name-{t.Tag.Number.ToString(CultureInfo.InvariantCulture)}")).ToList();
        foreach (var (tag, _) in changed) await tags.RenameAsync(visitor.Reader, tag.Number, "", cancel);
        var refused = new List<string>();
        foreach (var (tag, name) in changed)
        {
            if (await tags.RenameAsync(visitor.Reader, tag.Number, name, cancel) is not { } trouble) continue;
            refused.Add($"“{name}”: {trouble}");
            await tags.RenameAsync(visitor.Reader, tag.Number, tag.Name, cancel);
        }

        return refused.Count == 0
            ? Page.SeeOther(request, Home)
            : Page.Show<MessagePage>(
                new { Heading = "Not all tags can be called so", Advice = string.Join(" ", refused) + " The others have their new names." },
                StatusCodes.Status400BadRequest);
    }
}
