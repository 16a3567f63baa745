namespace Conspectus.Core.Tests;

public class ConspectusExceptionTests
{
    [Fact]
    public void It_tells_the_cause_and_the_next_step()
    {
        var inner = new IOException("disk");
        var error = new ConspectusException("The library cannot be read.", "Give another file.", inner);
        Assert.Equal(("The library cannot be read.", "Give another file.", inner), (error.Message, error.NextStep, error.InnerException));
    }
}
