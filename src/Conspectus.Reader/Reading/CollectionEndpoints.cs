using Conspectus.Core.Reading;
using Conspectus.Library.People;
using Conspectus.Reader.Shared;
using Conspectus.Workbench.Papers;
using Conspectus.Workbench.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Conspectus.Reader.Reading;

/// <summary>The page of a reader's collections, the forms on it, and what is asked when papers are to be put into one.</summary>
internal static class CollectionEndpoints
{
    private const string Home = "/reading/collections";
    private const int LargestForm = 16 << 20; // the ids of all papers of the largest libraries

    public static void MapCollections(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Home, Show).For(AccountRole.Reader);
        routes.MapPage(Home + "/choose", Choose).For(AccountRole.Reader);
        routes.MapPost(Home, Make).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}", Change).For(AccountRole.Reader);
        routes.MapPost(Home + "/{id}/remove", Remove).For(AccountRole.Reader);
        routes.MapPost("/papers/{id}/collections", Put).For(AccountRole.Reader);
    }

    private static async Task<IResult> Show(ReaderCollections collections, Visitor visitor, CancellationToken cancel) =>
        Page.Show<CollectionsPage>(new { Collections = await collections.ListAsync(visitor.Reader, cancel) });

    private static async Task<IResult> Choose(
        HttpRequest request, ReaderCollections collections, Visitor visitor, CancellationToken cancel)
    {
        var ids = Ids(request.Query["ids"]);
        var choices = await collections.ChoicesAsync(visitor.Reader, ids, cancel);
        return Page.Show<CollectionPicker>(new { Choices = choices, Papers = ids.Length });
    }

    // Of papers that are named, or of all that a list selects.
    private static async Task<IResult> Make(
        HttpRequest request, ReaderCollections collections, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request, LargestForm);
        var (name, about) = (form["name"].ToString(), form["about"].ToString());
        var made = form.ContainsKey("query")
            ? await collections.CollectAsync(visitor.Reader, name, PaperFilter.Read(form["query"].ToString()).ToQuery(), cancel)
            : await collections.CollectAsync(visitor.Reader, name, about, Ids(form["ids"]), cancel);
        return made.Change is { } change ? Page.SeeOther(request, Links.Collection(change.Collection.Id)) : Refuse(made.Trouble);
    }

    private static async Task<IResult> Change(
        string id, HttpRequest request, ReaderCollections collections, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var wanted = new PaperSet(id, form["name"].ToString(), form["about"].ToString().ReplaceLineEndings("\n"));
        return await collections.ChangeAsync(visitor.Reader, wanted, cancel) switch
        {
            { Trouble: { } trouble } => Refuse(trouble),
            { Change: null } => NoCollection(),
            _ => Page.SeeOther(request, Links.Local(form["return"], Home)),
        };
    }

    private static async Task<IResult> Remove(
        string id, HttpRequest request, ReaderCollections collections, Visitor visitor, CancellationToken cancel) =>
        await collections.RemoveAsync(visitor.Reader, id, cancel) is { } removed
            ? Page.Show<CollectionsPage>(new
            {
                Collections = await collections.ListAsync(visitor.Reader, cancel),
                Removed = removed.Collection.Name,
            })
            : NoCollection();

    // The form of a paper's page without script: a box for each collection, and the name of a new one.
    private static async Task<IResult> Put(
        string id, HttpRequest request, ReaderCollections collections, Visitor visitor, CancellationToken cancel)
    {
        var form = await RequestForm.ReadAsync(request);
        var ticked = form["in"].OfType<string>().ToHashSet();
        foreach (var choice in await collections.ChoicesAsync(visitor.Reader, [id], cancel))
        {
            var isIn = ticked.Contains(choice.Collection.Id);
            if (isIn != choice.Held > 0) await collections.PutAsync(visitor.Reader, choice.Collection.Id, [id], isIn, cancel);
        }

        if (!string.IsNullOrWhiteSpace(form["name"])
            && await collections.CollectAsync(visitor.Reader, form["name"].ToString(), "", [id], cancel) is { Change: null } refused)
            return Refuse(refused.Trouble);
        return Page.SeeOther(request, Links.Local(form["return"], Links.Paper(id)));
    }

    private static string[] Ids(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static IResult NoCollection() =>
        Page.NotFound("There is no such collection in this library", "It may have been removed. Choose Reading above, then Collections.");

    private static IResult Refuse(string? advice) => advice is null
        ? NoCollection()
        : Page.Show<MessagePage>(new { Heading = "This cannot be a collection", Advice = advice }, StatusCodes.Status400BadRequest);
}
