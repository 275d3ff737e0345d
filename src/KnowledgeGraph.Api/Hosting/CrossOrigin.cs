using Microsoft.AspNetCore.Cors.Infrastructure;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Which pages of other origins may ask, as a dashboard that is served elsewhere: none, unless the settings name them.</summary>
internal static class CrossOrigin
{
    /// <summary>A browser asks before every question whether it may; within this time it remembers the answer.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Lets pages of the origins that the settings name ask at some places. Where they name none, nothing stands in the way of a question.</summary>
    public static void AllowOrigins(this WebApplication app, params IEnumerable<IEndpointConventionBuilder> places)
    {
        IReadOnlyList<string> origins = app.Services.GetRequiredService<Settings>().Origins;
        if (origins.Count == 0)
        {
            return;
        }

        app.UseCors();
        foreach (IEndpointConventionBuilder place in places)
        {
            place.RequireCors(policy => Allow(policy, origins));
        }
    }

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins)
    {
        policy.WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().SetPreflightMaxAge(Remembered);
        if (origins.Contains(Origins.Any))
        {
            policy.AllowAnyOrigin();
        }
        else
        {
            policy.WithOrigins([.. origins]);
        }
    }
}
