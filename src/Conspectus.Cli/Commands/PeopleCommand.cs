using System.CommandLine;
using System.CommandLine.Parsing;
using Conspectus.Cli.Terminal;
using Conspectus.Library.People;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.People;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus people [add | role | reset | disable | enable]</c></summary>
internal static class PeopleCommand
{
    public static Command Create()
    {
        var command = new Command("people", "List who may sign in to the served reader, or change it.");
        foreach (var verb in (Command[])[Add(), Role(), Reset(), State("disable", true), State("enable", false)])
            command.Subcommands.Add(verb);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var all = (await new Accounts(library, TimeProvider.System).ListAsync(cancel).ConfigureAwait(false))
                .Select(a => AccountAnswer.Of(a, TimeProvider.System.GetUtcNow())).ToList();
            if (session.Json)
            {
                Answer.Json<IReadOnlyList<AccountAnswer>>(all);
                return ExitCode.Success;
            }

            foreach (var one in all) Answer.Line(Told(one));
            if (all.Count == 0) Messages.Line("Nobody may sign in yet. 'conspectus people add NAME --role administrator' adds the first.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Add()
    {
        var name = Name("What they sign in with: small letters, digits, . - _ and @.");
        var role = new Option<string>("--role")
        {
            Description = "guest reads; reader marks and notes as well; curator imports, edits topics and publishes; administrator.",
            HelpName = "ROLE",
            Required = true,
        };
        role.Validators.Add(DemandRole);
        var display = new Option<string?>("--called") { Description = "What they are called (default: the name).", HelpName = "TEXT" };
        var local = new Option<bool>("--own-marks")
        {
            Description = "What was marked and noted in this library without signing in is theirs.",
        };
        var command = Changing("add", "Add an account; its password is asked for, or read from standard input.", name,
            async (accounts, who, r, cancel) => await accounts.AddAsync(
                who, r.GetValue(display) ?? who, AccountRoles.Parse(r.GetValue(role)!)!.Value,
                await SecretInput.NewPasswordAsync(who, cancel).ConfigureAwait(false), r.GetValue(local), cancel).ConfigureAwait(false));
        command.Options.Add(role);
        command.Options.Add(display);
        command.Options.Add(local);
        return command;
    }

    private static Command Role()
    {
        var role = new Argument<string>("ROLE") { Description = "guest, reader, curator or administrator." };
        role.Validators.Add(DemandRole);
        var command = Changing("role", "Give an account another role, from its next request on.", Name("The account."),
            (accounts, who, r, cancel) => accounts.SetRoleAsync(who, AccountRoles.Parse(r.GetValue(role)!)!.Value, cancel));
        command.Arguments.Add(role);
        return command;
    }

    private static Command Reset() => Changing(
        "reset", "Give an account a new password: it is signed out everywhere, its tokens are revoked, a lock ends.", Name("The account."),
        async (accounts, who, _, cancel) => await accounts.ResetAsync(
            who, await SecretInput.NewPasswordAsync(who, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false));

    private static Command State(string verb, bool isDisabled) => Changing(
        verb, isDisabled ? "Keep an account out, with its tokens; what it recorded stays." : "Let an account in again.",
        Name("The account."), (accounts, who, _, cancel) => accounts.SetDisabledAsync(who, isDisabled, cancel));

    private static Command Changing(
        string verb, string description, Argument<string> name,
        Func<Accounts, string, ParseResult, CancellationToken, Task<Account>> change)
    {
        var command = new Command(verb, description);
        command.Arguments.Add(name);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var accounts = new Accounts(library, TimeProvider.System);
            var account = await change(accounts, result.GetValue(name)!, result, cancel).ConfigureAwait(false);
            var answer = AccountAnswer.Of(account, TimeProvider.System.GetUtcNow());
            if (session.Json) Answer.Json(answer);
            else Messages.Line(Told(answer));
            return ExitCode.Success;
        });
        return command;
    }

    private static void DemandRole(SymbolResult result)
    {
        if (result.Tokens.Count > 0 && AccountRoles.Parse(result.Tokens[0].Value) is null)
            result.AddError("A role is guest, reader, curator or administrator.");
    }

    private static Argument<string> Name(string description) => new("NAME") { Description = description };

    private static string Told(AccountAnswer account)
    {
        var called = account.DisplayName == account.Name ? "" : $" ({account.DisplayName})";
        var seen = account.SignedInAt is { } at ? $"last signed in {at:yyyy-MM-dd HH:mm} UTC" : "never signed in";
        var state = account.IsDisabled ? ", disabled" : account.LockedUntil is { } until ? $", locked until {until:HH:mm} UTC" : "";
        return $"{account.Name}{called}  {account.Role}, {seen}{state}";
    }
}
