using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Library.People;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.People;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus tokens [add | revoke]</c></summary>
internal static class TokensCommand
{
    public static Command Create()
    {
        var of = new Option<string?>("--of") { Description = "Only the tokens of this account.", HelpName = "NAME" };
        var command = new Command("tokens", "List the tokens by which programs use the served reader as somebody, or change them.");
        command.Options.Add(of);
        command.Subcommands.Add(Add());
        command.Subcommands.Add(Revoke());
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var all = (await new AccessTokens(library).ListAsync(result.GetValue(of), cancel).ConfigureAwait(false))
                .Select(t => TokenAnswer.Of(t)).ToList();
            if (session.Json)
            {
                Answer.Json<IReadOnlyList<TokenAnswer>>(all);
                return ExitCode.Success;
            }

            foreach (var one in all)
            {
                var used = one.UsedAt is { } at ? $"last used {at:yyyy-MM-dd HH:mm} UTC" : "never used";
                Answer.Line($"{one.Id}  {one.Account}: {one.Label} ({one.Scope}), {used}");
            }

            if (all.Count == 0) Messages.Line("There are no tokens. 'conspectus tokens add NAME --scope read --for TEXT' makes one.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The account that the token stands for." };
        var scope = new Option<string>("--scope")
        {
            Description = "read: it only reads; write: it does what the account may do.",
            HelpName = "SCOPE",
            Required = true,
        };
        scope.AcceptOnlyFromAmong("read", "write");
        var label = new Option<string>("--for") { Description = "What the token is for.", HelpName = "TEXT", Required = true };
        var command = new Command("add", "Make a token; it is printed now and never again.");
        command.Arguments.Add(name);
        command.Options.Add(scope);
        command.Options.Add(label);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var wanted = result.GetValue(scope) == "write" ? TokenScope.Write : TokenScope.Read;
            var (token, secret) = await new AccessTokens(library)
                .AddAsync(result.GetValue(name)!, result.GetValue(label)!, wanted, cancel).ConfigureAwait(false);
            if (session.Json)
            {
                Answer.Json(TokenAnswer.Of(token, secret));
                return ExitCode.Success;
            }

            Answer.Line(secret);
            Messages.Line($"Keep it: it is not told again. 'conspectus tokens revoke {token.Id}' revokes it.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "The token's id." };
        var command = new Command("revoke", "Revoke a token: it is worth nothing from now on.");
        command.Arguments.Add(id);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var token = await new AccessTokens(library).RevokeAsync(result.GetValue(id)!, account: null, cancel).ConfigureAwait(false)
                ?? throw new ConspectusException($"There is no token {result.GetValue(id)}.", "'conspectus tokens' lists them.");
            if (session.Json) Answer.Json(TokenAnswer.Of(token));
            else Messages.Line($"“{token.Label}” of {token.Account} is revoked.");
            return ExitCode.Success;
        });
        return command;
    }
}
