using System.Globalization;

namespace Conspectus.Training;

/// <summary>Options given as <c>name=number</c>, for trying values out.</summary>
public static class Settings
{
    /// <summary>Sets the property of that name on the first of several options that has it.</summary>
    /// <param name="setting">Such as <c>Rate=0.01</c>.</param>
    /// <param name="options">The options, which are changed.</param>
    /// <exception cref="ArgumentException">None of them has such a property.</exception>
    public static void Apply(string setting, params ReadOnlySpan<object> options)
    {
        var (name, value) = (setting.Split('=')[0], setting[(setting.IndexOf('=') + 1)..]);
        foreach (var one in options)
        {
            if (one.GetType().GetProperty(name) is not { } property) continue;
            property.SetValue(one, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
            return;
        }

        throw new ArgumentException($"There is no option {name}.");
    }
}
