using Conspectus.Core;

namespace Conspectus.Library.Postgres.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("postgres://ann@db.example.org/papers", "postgres://ann@db.example.org/papers")]
    [InlineData("postgresql://ann:secret@localhost:5433/papers", "postgres://ann@localhost:5433/papers")]
    [InlineData("postgres://localhost/papers?schema=field&sslmode=verify-full", "postgres://localhost/papers?schema=field")]
    [InlineData("POSTGRES://a%40b:x%3Ay@localhost/p%20q", "postgres://a%40b@localhost/p%20q")]
    public void It_is_shown_without_a_password(string address, string shown) =>
        Assert.Equal(shown, PostgresAddress.Parse(address).ToString());

    [Theory]
    [InlineData("library.db")]
    [InlineData("postgres://")]
    [InlineData("postgres://localhost")]
    [InlineData("postgres://localhost/a/b")]
    [InlineData("postgres://localhost/a?sslmode=perhaps")]
    [InlineData("postgres://ann:secret@localhost/a?options=-csearch_path")]
    public void What_is_no_address_is_refused_without_repeating_a_password(string address)
    {
        var refused = Assert.Throws<ConspectusException>(() => PostgresAddress.Parse(address));
        Assert.DoesNotContain("secret", refused.Message + refused.NextStep, StringComparison.Ordinal);
    }
}
