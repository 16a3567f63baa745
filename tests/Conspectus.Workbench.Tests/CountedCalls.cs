using System.Reflection;

namespace Conspectus.Workbench.Tests;

/// <summary>Hands calls on to a store and writes down their names.</summary>
public class CountedCalls : DispatchProxy
{
    private object _store = null!;
    private List<string> _calls = null!;

    /// <summary>A store that writes its calls into a list.</summary>
    public static T Of<T>(T store, List<string> calls)
        where T : class
    {
        var proxy = Create<T, CountedCalls>();
        (((CountedCalls)(object)proxy)._store, ((CountedCalls)(object)proxy)._calls) = (store, calls);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _calls.Add(targetMethod!.Name);
        return targetMethod.Invoke(_store, args);
    }
}
