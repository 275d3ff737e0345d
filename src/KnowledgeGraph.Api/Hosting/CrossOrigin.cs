using Microsoft.AspNetCore.Cors.Infrastructure;

namespace KnowledgeGraph.Api.Hosting;

/// <summary>Which pages of other origins may ask, as a dashboard that is served elsewhere: none, unless the settings name them.</summary>
internal static class CrossOrigin
{
    private const string Policy = "origins";

    /// <summary>A browser asks before every question whether it may; within this time it remembers the answer.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Prepares the answers to those origins that the settings name.</summary>
    /// <exception cref="SettingsException">A setting is none.</exception>
    public static WebApplicationBuilder AddOrigins(this WebApplicationBuilder builder)
    {
        if (Settings.From(builder.Configuration).Origins is { Count: > 0 } origins)
        {
            builder.Services.AddCors(cors => cors.AddPolicy(Policy, policy => Allow(policy, origins)));
        }

        return builder;
    }

    /// <summary>Has the policy applied to the places that take it.</summary>
    public static void UseOrigins(this WebApplication app)
    {
        if (IsSet(app.Services))
        {
            app.UseCors();
        }
    }

    /// <summary>Lets pages of those origins ask here.</summary>
    public static void FromOrigins(this IEndpointConventionBuilder place, IServiceProvider services)
    {
        if (IsSet(services))
        {
            place.RequireCors(Policy);
        }
    }

    private static bool IsSet(IServiceProvider services) => services.GetRequiredService<Settings>().Origins.Count > 0;

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyCollection<string> origins)
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
